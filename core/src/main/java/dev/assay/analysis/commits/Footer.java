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

    /** Tells whether this is the footer of a breaking change: in capitals, with a colon and with a description. */
    boolean breaking() {
        return (token.equals(BREAKING) || (token.equals("BREAKING-CHANGE") && !value.startsWith("#")))
                && !value.isEmpty();
    }

    /** Returns the index of the first line of the footers: after a blank line, and with a token. */
    static int firstLine(List<String> lines) {
        for (int i = 2; i < lines.size(); i++) {
            if (lines.get(i - 1).isBlank() && separator(lines.get(i)) > 0) {
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
            if (i == lines.size() || separator(lines.get(i)) > 0) {
                footers.add(footer(lines.subList(start, i)));
                start = i;
            }
        }
        return List.copyOf(footers);
    }

    private static Footer footer(List<String> lines) {
        int separator = separator(lines.getFirst());
        String text = String.join("\n", lines);
        return new Footer(
                text.substring(0, separator), text.substring(separator + 1).strip());
    }

    /**
     * Returns where the separator after a token begins, 0 if the line does not start with a token. A breaking change
     * takes a colon; any other token a colon or a number sign, which stays in the value.
     */
    private static int separator(String line) {
        if (line.startsWith(BREAKING + ": ")) {
            return BREAKING.length();
        }
        int end = 0;
        while (end < Math.min(line.length(), MAX_TOKEN) && inToken(line.charAt(end), end)) {
            end++;
        }
        return line.startsWith(": ", end) || line.startsWith(" #", end) ? end : 0;
    }

    private static boolean inToken(char letter, int index) {
        return Character.isLetterOrDigit(letter) || (index > 0 && (letter == '-' || letter == '_'));
    }
}
