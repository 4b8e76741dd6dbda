package dev.assay.adapter.report.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What the reader's screen can show. Immutable.
 *
 * @param colored whether colours may be used
 * @param unicode whether characters beyond ASCII may be used for drawing
 * @param columns how wide a line may get
 */
public record Style(boolean colored, boolean unicode, int columns) {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII_BLOCKS = "_.:-=+*#";
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";

    /** Marks a heading. */
    public String bold(String text) {
        return escape("1", text);
    }

    /** Marks what matters less. */
    public String dim(String text) {
        return escape("2", text);
    }

    /** Marks what is well. */
    public String green(String text) {
        return escape("32", text);
    }

    /** Marks what needs a look; yellow would be hard to read on white. */
    public String magenta(String text) {
        return escape("35", text);
    }

    /** Marks what went wrong. */
    public String red(String text) {
        return escape("31", text);
    }

    /** Marks a drawing; as letters it would be hard to read on white. */
    public String cyan(String text) {
        return escape("36", text);
    }

    /** Returns the sign that separates two facts on a line. */
    public String dot() {
        return unicode ? " · " : " | ";
    }

    /** Returns a line across the report. */
    public String rule() {
        return dim((unicode ? "─" : "-").repeat(columns));
    }

    /**
     * Draws a bar.
     *
     * @param fraction how much of it is filled; outside of 0 to 1 it is empty or full
     * @param width in columns
     */
    public String bar(double fraction, int width) {
        double filled = Math.clamp(fraction, 0.0, 1.0) * width;
        int whole = (int) filled;
        if (!unicode) {
            whole = (int) Math.round(filled);
            return "#".repeat(whole) + ".".repeat(width - whole);
        }
        int eighths = (int) ((filled - whole) * 8);
        String part = eighths == 0 ? "" : EIGHTHS.substring(eighths - 1, eighths);
        return cyan("█".repeat(whole) + part) + dim("░".repeat(width - whole - part.length()));
    }

    /** Draws one small column per count, the highest full; a count of 0 is the lowest. */
    public String sparkline(Collection<Integer> counts) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        String blocks = unicode ? BLOCKS : ASCII_BLOCKS;
        return cyan(counts.stream().map(count -> block(blocks, count, most)).collect(Collectors.joining()));
    }

    private static String block(String blocks, int count, int most) {
        int highest = blocks.length() - 1;
        int level = count == 0 ? 0 : Math.max(1, (int) Math.round((double) count * highest / most));
        return blocks.substring(level, level + 1);
    }

    private String escape(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
