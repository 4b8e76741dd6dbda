package dev.assay.domain.secret;

/** Reads one character of a text that may be escaped as JSON or an address escapes it. */
final class Escape {

    /** No character stands there. */
    static final int NONE = -1;

    private static final int HEX = 16;
    private static final int OF_UNICODE = 4;
    private static final int OF_PERCENT = 2;

    private Escape() {}

    /** Returns the character that an escape at this place stands for; {@link #NONE} if no escape begins there. */
    static int character(String text, int at) {
        if (text.charAt(at) == '%') {
            return hex(text, at + 1, OF_PERCENT);
        }
        if (text.charAt(at) != '\\' || at + 1 >= text.length()) {
            return NONE;
        }
        return text.charAt(at + 1) == 'u' ? hex(text, at + 2, OF_UNICODE) : text.charAt(at + 1);
    }

    /** Returns how long the escape at this place is. */
    static int length(String text, int at) {
        if (text.charAt(at) == '%') {
            return 1 + OF_PERCENT;
        }
        return text.charAt(at + 1) == 'u' ? 2 + OF_UNICODE : 2;
    }

    private static int hex(String text, int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), HEX) : NONE;
            if (digit == NONE) {
                return NONE;
            }
            code = code * HEX + digit;
        }
        return code;
    }
}
