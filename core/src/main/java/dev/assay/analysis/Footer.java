package dev.assay.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A footer of a commit message.
 *
 * @param token its name
 * @param value its text, which may have several lines
 */
record Footer(String token, String value) {

    private static final int MAX_START = 300;

    /** A breaking change takes a colon; any other token a colon or a number sign. */
    private static final Pattern START =
            Pattern.compile("(BREAKING CHANGE(?=: )|[A-Za-z0-9][A-Za-z0-9-]{0,99})(?:: | (?=#))(.*)", Pattern.DOTALL);

    /** Tells whether this is the footer of a breaking change: in capitals and with a colon. */
    boolean breaking() {
        return token.equals("BREAKING CHANGE") || (token.equals("BREAKING-CHANGE") && !value.startsWith("#"));
    }

    /** Returns the index of the first line of the footers: after a blank line, and with a token. */
    static int firstLine(List<String> lines) {
        for (int i = 2; i < lines.size(); i++) {
            if (lines.get(i - 1).isBlank() && starts(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    /** Reads the footers from a line on: a value ends where the next token stands. */
    static List<Footer> read(List<String> lines, int first) {
        List<Footer> footers = new ArrayList<>();
        int start = first;
        for (int i = first + 1; i <= lines.size(); i++) {
            if (i == lines.size() || starts(lines.get(i))) {
                footers.add(footer(String.join("\n", lines.subList(start, i))));
                start = i;
            }
        }
        return List.copyOf(footers);
    }

    private static boolean starts(String line) {
        return START.matcher(line.substring(0, Math.min(line.length(), MAX_START)))
                .lookingAt();
    }

    private static Footer footer(String text) {
        Matcher matcher = START.matcher(text);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("not a footer: \"" + text + "\"");
        }
        return new Footer(matcher.group(1), matcher.group(2).strip());
    }
}
