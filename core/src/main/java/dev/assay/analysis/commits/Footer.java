package dev.assay.analysis.commits;

import java.util.ArrayList;
import java.util.List;

/**
 * A footer of a commit message.
 *
 * @param token its name
 * @param value its text, which may have several lines
 */
record Footer(String token, String value) {

    private static final int MAX_TOKEN = 100;
    private static final String BREAKING = "BREAKING CHANGE";
    private static final String BREAKING_LINE = BREAKING + ": ";

    /** Tells whether this is the footer of a breaking change: in capitals, with a colon and with a description. */
    boolean breaking() {
        return (token.equals(BREAKING) || (token.equals("BREAKING-CHANGE") && !value.startsWith("#")))
                && !value.isEmpty();
    }

    /**
     * Returns where the footers begin: in the third line or later, after a blank line, and with a token; the length of
     * the text if it has none.
     */
    static int first(String text) {
        int before = Lines.next(text, 0);
        int line = Lines.next(text, before);
        while (line < text.length() && !(Lines.isBlank(text, before, line) && separator(text, line) > 0)) {
            before = line;
            line = Lines.next(text, line);
        }
        return line;
    }

    /** Reads the footers from a place on: a value ends where the next token stands. */
    static List<Footer> read(String text, int first) {
        if (first == text.length()) {
            return List.of();
        }
        List<Footer> footers = new ArrayList<>();
        int start = first;
        int line = first;
        while (line < text.length()) {
            line = Lines.next(text, line);
            if (line == text.length() || separator(text, line) > 0) {
                footers.add(footer(text, start, line));
                start = line;
            }
        }
        return List.copyOf(footers);
    }

    private static Footer footer(String text, int start, int end) {
        int separator = start + separator(text, start);
        return new Footer(text.substring(start, separator), Lines.stripped(text, separator + 1, end));
    }

    /**
     * Returns how many characters of a line stand before the separator after a token, 0 if the line does not start with
     * a token. A breaking change takes a colon; any other token a colon or a number sign, which stays in the value.
     */
    private static int separator(String text, int line) {
        if (text.startsWith(BREAKING_LINE, line)) {
            return BREAKING.length();
        }
        int length = 0;
        int most = Math.min(text.length() - line, MAX_TOKEN);
        while (length < most && inToken(text.charAt(line + length), length)) {
            length++;
        }
        return text.startsWith(": ", line + length) || text.startsWith(" #", line + length) ? length : 0;
    }

    private static boolean inToken(char letter, int index) {
        return Character.isLetterOrDigit(letter) || (index > 0 && (letter == '-' || letter == '_'));
    }
}
