package dev.assay.adapter.cli.text;

import java.util.Locale;

/** Writes characters that would command a terminal, or reorder what it shows, as JSON and Java write them. */
public final class Escapes {

    private Escapes() {}

    /** Escapes a message, line ends included, so that it stays one line that shows what it holds. */
    public static String message(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || hidden(point)) {
                escape(safe, point);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /**
     * Escapes JSON whose control characters below the space are escaped already, but for the line ends between its
     * parts. It stays the same JSON.
     *
     * @param ascii escape whatever is not ASCII, too
     */
    public static String json(String text, boolean ascii) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean foreign = ascii && point > 0x7e;
            if (foreign || hidden(point) || (point >= 0x7f && Character.isISOControl(point))) {
                escape(safe, point);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** Format characters turn the direction of text or show nothing; halves of a pair mean nothing. */
    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static void escape(StringBuilder safe, int point) {
        for (char unit : Character.toChars(point)) {
            safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }
}
