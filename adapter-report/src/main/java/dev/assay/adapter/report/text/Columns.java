package dev.assay.adapter.report.text;

import java.util.ArrayList;
import java.util.List;

/** Measures and cuts text by the columns it takes on a screen, and takes out what would command the terminal. */
public final class Columns {

    private static final int JOINER = 0x200d;

    private Columns() {}

    /**
     * Makes text of strangers harmless: control characters become spaces, characters that reorder a line vanish, and
     * runs of spaces become one.
     */
    public static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(point -> !reorders(point)).forEach(point -> {
            boolean blank = Character.isISOControl(point) || Character.isWhitespace(point) || brokenHalf(point);
            safe.appendCodePoint(blank ? ' ' : point);
        });
        return safe.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Returns how many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Cuts a text to at most so many columns; one that is cut ends in an ellipsis. */
    public static String cut(String text, int columns, Style style) {
        if (width(text) <= columns) {
            return text;
        }
        String ellipsis = style.unicode() ? "…" : "...";
        if (columns < ellipsis.length()) {
            return ellipsis.substring(0, Math.max(0, columns));
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - ellipsis.length();
        for (int point : text.codePoints().toArray()) {
            room -= width(point);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString().stripTrailing() + ellipsis;
    }

    /** Fills a text up with spaces on the right, or cuts it. */
    public static String left(String text, int columns, Style style) {
        String cut = cut(text, columns, style);
        return cut + " ".repeat(Math.max(0, columns - width(cut)));
    }

    /** Fills a text up with spaces on the left. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /**
     * Makes text of strangers harmless, and cuts it to at most so many characters, never within one; one that is cut
     * ends in an ellipsis.
     */
    public static String shortened(String text, int most) {
        String safe = harmless(text.length() > 4 * most ? text.substring(0, 4 * most) : text);
        return safe.codePointCount(0, safe.length()) <= most
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** Breaks a text at its spaces into lines of at most so many columns; a word that is too long is cut. */
    public static List<String> wrapped(String text, int columns, Style style) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, columns, style));
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(point) || Character.isEmojiPresentation(point) ? 2 : 1;
    }

    private static boolean wide(int point) {
        return within(point, 0x1100, 0x115f)
                || within(point, 0x2e80, 0x303e)
                || within(point, 0x3041, 0xa4cf)
                || within(point, 0xac00, 0xd7a3)
                || within(point, 0xf900, 0xfaff)
                || within(point, 0xfe30, 0xfe6f)
                || within(point, 0xff00, 0xff60)
                || within(point, 0xffe0, 0xffe6)
                || within(point, 0x1f300, 0x1faff)
                || within(point, 0x20000, 0x3fffd);
    }

    private static boolean within(int point, int first, int last) {
        return first <= point && point <= last;
    }

    private static boolean reorders(int point) {
        return Character.getType(point) == Character.FORMAT && point != JOINER;
    }

    private static boolean brokenHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
