package dev.assay.analysis.commits;

/** The lines of a text by their places in it, so that none has to be copied. Each ends in {@link #END}, or the text. */
final class Lines {

    static final String END = "\n";

    private Lines() {}

    /** Returns where the line ends that a place is in. */
    static int end(String text, int place) {
        int end = text.indexOf(END, place);
        return end < 0 ? text.length() : end;
    }

    /** Returns where the line after begins; the length of the text if there is none. */
    static int next(String text, int place) {
        return Math.min(text.length(), end(text, place) + 1);
    }

    static boolean isBlank(String text, int from, int to) {
        return skipped(text, from, to) == to;
    }

    /** Returns a part of a text without white space around it. */
    static String stripped(String text, int from, int to) {
        int start = skipped(text, from, to);
        int end = to;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static int skipped(String text, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
