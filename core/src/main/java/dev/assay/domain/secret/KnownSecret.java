package dev.assay.domain.secret;

/**
 * A secret of plain characters, found also where some of them are escaped as JSON or an address escapes them. Prints
 * nothing of itself.
 */
final class KnownSecret {

    static final int SHORTEST = 8;

    private static final int MISMATCH = -1;
    private static final int HEX = 16;
    private static final int OF_UNICODE = 4;
    private static final int OF_PERCENT = 2;

    private final String value;

    KnownSecret(String value) {
        this.value = value;
    }

    String maskedIn(String text) {
        // Almost always there is nothing to find, and no escape that could hide it.
        boolean escapes = text.indexOf('%') >= 0 || text.indexOf('\\') >= 0;
        return escapes ? maskedBehindEscapes(text) : text.replace(value, Secrets.MASK);
    }

    private String maskedBehindEscapes(String text) {
        StringBuilder masked = new StringBuilder();
        int written = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfMatch(text, at);
            if (end == MISMATCH) {
                at++;
            } else {
                masked.append(text, written, at).append(Secrets.MASK);
                written = end;
                at = end;
            }
        }
        return written == 0 ? text : masked.append(text, written, text.length()).toString();
    }

    private int endOfMatch(String text, int start) {
        int at = start;
        for (int i = 0; i < value.length(); i++) {
            int length = at < text.length() ? lengthOf(value.charAt(i), text, at) : 0;
            if (length == 0) {
                return MISMATCH;
            }
            at += length;
        }
        return at;
    }

    /** Returns how many characters stand for one at this place; 0 if it is another. */
    private static int lengthOf(char wanted, String text, int at) {
        char found = text.charAt(at);
        if (found == wanted) {
            return 1;
        }
        if (found == '%') {
            return isHex(wanted, text, at + 1, OF_PERCENT) ? 1 + OF_PERCENT : 0;
        }
        if (found != '\\' || at + 1 >= text.length()) {
            return 0;
        }
        if (text.charAt(at + 1) == 'u') {
            return isHex(wanted, text, at + 2, OF_UNICODE) ? 2 + OF_UNICODE : 0;
        }
        return text.charAt(at + 1) == wanted ? 2 : 0;
    }

    private static boolean isHex(char wanted, String text, int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), HEX) : MISMATCH;
            if (digit == MISMATCH) {
                return false;
            }
            code = code * HEX + digit;
        }
        return code == wanted;
    }

    @Override
    public String toString() {
        return Secrets.MASK;
    }
}
