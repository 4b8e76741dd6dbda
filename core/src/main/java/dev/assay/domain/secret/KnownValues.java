package dev.assay.domain.secret;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets in one pass over a text, however many there are: also where some of their characters are escaped, and
 * within Base64. A tree of their characters, the common start of several once. Prints nothing of them.
 */
final class KnownValues {

    /** A shorter value is a word. */
    static final int SHORTEST = 8;

    private static final int NONE = -1;

    private static final int ASCII = 0x80;

    private final Node root = new Node();

    /** Which characters of ASCII a secret, or an escape of its first character, begins with: few places need a look. */
    private final boolean[] starts = new boolean[ASCII];

    /** The characters that may follow a start. Filled before it is shared. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private boolean end;
        private boolean encoded;

        private void add(String spelling, boolean base64) {
            Node node = this;
            for (int i = 0; i < spelling.length(); i++) {
                node = node.next.computeIfAbsent(spelling.charAt(i), unused -> new Node());
            }
            node.end = true;
            node.encoded |= base64;
        }

        private @Nullable Node after(int letter) {
            return letter == Escape.NONE ? null : next.get((char) letter);
        }
    }

    /**
     * Where a secret stands.
     *
     * @param start its first character
     * @param end behind its last
     * @param encoded within Base64, whose other characters tell of it too
     */
    private record Match(int start, int end, boolean encoded) {

        Match longer(Match other) {
            return other.end > end ? other : this;
        }
    }

    KnownValues(Collection<String> secrets) {
        for (String secret : secrets) {
            Spellings.plain(secret).forEach(spelling -> root.add(spelling, false));
            Spellings.base64(secret).forEach(spelling -> root.add(spelling, true));
        }
        for (char letter = 0; letter < ASCII; letter++) {
            starts[letter] = letter == '%' || letter == '\\' || root.next.containsKey(letter);
        }
    }

    /** Returns a text with every secret replaced. */
    String maskedIn(String text) {
        if (root.next.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int written = 0;
        int at = 0;
        while (at < text.length()) {
            if (!mayBegin(text.charAt(at))) {
                at++;
                continue;
            }
            Match match = longest(root, text, new Match(at, NONE, false), at);
            if (match.end == NONE) {
                at++;
            } else {
                int start = match.encoded ? base64Start(text, match.start, written) : match.start;
                masked.append(text, written, start).append(Secrets.MASK);
                written = match.encoded ? base64End(text, match.end) : match.end;
                at = written;
            }
        }
        return written == 0 ? text : masked.append(text, written, text.length()).toString();
    }

    private boolean mayBegin(char letter) {
        return letter >= ASCII || starts[letter];
    }

    /** Goes on from a start that has been found; of a sign that may be an escape, both readings are followed. */
    private static Match longest(Node from, String text, Match before, int start) {
        Node node = from;
        Match found = before;
        int at = start;
        while (at < text.length()) {
            Node plain = node.after(text.charAt(at));
            Node escaped = node.after(Escape.character(text, at));
            if (plain != null && escaped != null) {
                found = found.longer(longest(escaped, text, noted(escaped, found, at, text), at + escape(text, at)));
            }
            Node next = plain == null ? escaped : plain;
            if (next == null) {
                return found;
            }
            at += plain == null ? escape(text, at) : 1;
            node = next;
            found = node.end ? found.longer(new Match(found.start, at, node.encoded)) : found;
        }
        return found;
    }

    private static Match noted(Node escaped, Match found, int at, String text) {
        return escaped.end ? found.longer(new Match(found.start, at + escape(text, at), escaped.encoded)) : found;
    }

    private static int escape(String text, int at) {
        return Escape.length(text, at);
    }

    private static int base64Start(String text, int from, int least) {
        int start = from;
        while (start > least && isBase64(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int base64End(String text, int from) {
        int end = from;
        while (end < text.length() && (isBase64(text.charAt(end)) || text.charAt(end) == '=')) {
            end++;
        }
        return end;
    }

    /** A slash is left out: it more often parts a path, of which the rest should stay. */
    private static boolean isBase64(char letter) {
        boolean ascii = letter < ASCII;
        return ascii && (Character.isLetterOrDigit(letter) || "+-_".indexOf(letter) >= 0);
    }
}
