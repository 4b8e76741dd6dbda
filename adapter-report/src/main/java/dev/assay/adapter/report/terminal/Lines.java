package dev.assay.adapter.report.terminal;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a report as they come. Belongs to one report. */
final class Lines {

    private static final String INDENT = "  ";
    private static final int LABEL = 18;
    private static final int MOST_LINES = 6;

    /** Words in a narrower column than this are hard to read. */
    private static final int LEAST_BESIDE = 24;

    /** The characters of our own words that a poor charset lacks, and what stands for them. */
    private static final List<List<String>> POOR = List.of(
            List.of(" · ", " | "), List.of("·", "|"), List.of("–", "-"), List.of("…", "..."), List.of("★", "*"));

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    Lines(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** Returns the columns there are for a line of a section. */
    int room() {
        return style.columns() - INDENT.length();
    }

    /** Returns a text as the reader's screen can show it. */
    String spelled(String text) {
        String shown = text;
        if (!style.unicode()) {
            for (List<String> pair : POOR) {
                shown = shown.replace(pair.getFirst(), pair.getLast());
            }
        }
        return shown;
    }

    /** Returns a text that takes at most so many columns. */
    String fitted(String text, int columns) {
        return Columns.cut(spelled(Columns.harmless(text)), columns, style);
    }

    /** Returns a line whose spaces count, cut to so many columns. */
    String fittedRaw(String line, int columns) {
        return Columns.cut(line, columns, style);
    }

    void heading(String title, Optional<String> remark) {
        lines.add("");
        titled("", title, remark);
    }

    void subheading(String title, Optional<String> remark) {
        titled(INDENT, title, remark);
    }

    private void titled(String indent, String title, Optional<String> remark) {
        String words = remark.map(text -> spelled(Columns.harmless(text))).orElse("");
        int left = style.columns() - indent.length() - Columns.width(title) - INDENT.length();
        boolean beside = !words.isEmpty() && Columns.width(words) <= left;
        lines.add(indent + style.bold(title) + (beside ? INDENT + style.dim(words) : ""));
        if (!beside && !words.isEmpty()) {
            limited(words, room()).forEach(line -> entry(style.dim(line)));
        }
    }

    /** Adds a line that was measured already and begins at the edge. */
    void outdented(String text) {
        lines.add(text.stripTrailing());
    }

    /** Adds a line of a section that was measured already. */
    void entry(String text) {
        outdented(INDENT + text);
    }

    /**
     * Adds a line with words behind it. They go on below the place where they begin; where too little room is left
     * there, they have lines of their own.
     *
     * @param line that was measured already
     * @param used columns that it takes
     */
    void entry(String line, int used, String words) {
        int left = room() - used - INDENT.length();
        boolean beside = left >= LEAST_BESIDE;
        List<String> parts = words.isEmpty() ? List.of() : limited(words, beside ? left : room() - INDENT.length());
        if (!beside || parts.isEmpty()) {
            entry(line);
        }
        for (int i = 0; i < parts.size(); i++) {
            String front = beside && i == 0 ? line : " ".repeat(beside ? used : 0);
            entry(front + INDENT + style.dim(parts.get(i)));
        }
    }

    /** Adds a text on as many lines as it takes, but for what is much too long. */
    void wrapped(String text) {
        hung("", text);
    }

    /** Adds a text that needs a look. */
    void warning(String text) {
        limited(text, room()).forEach(line -> entry(style.magenta(line)));
    }

    /** Adds a text as an item of a list. */
    void bullet(String text) {
        hung(style.unicode() ? "• " : "- ", text);
    }

    /** Adds a value with a name in front. */
    void fact(String name, String value) {
        int label = Math.min(LABEL, room() / 2);
        List<String> parts = limited(value, room() - label);
        for (int i = 0; i < parts.size(); i++) {
            String front = i == 0 ? Columns.left(spelled(name), label, style) : " ".repeat(label);
            entry(style.dim(front) + parts.get(i));
        }
    }

    /** Adds a line with a name in front of one small column for each count. */
    void drawing(Block.Line line) {
        if (line.points().isEmpty()) {
            return;
        }
        String first = line.points().getFirst().label();
        String last = line.points().getLast().label();
        String ends = first.equals(last) ? first : first + " to " + last;
        int columns = line.points().size();
        int label = Math.max(0, Math.min(30, room() - columns - 2));
        entry(
                style.dim(Columns.left(spelled(line.name()), label, style))
                        + style.sparkline(line.points().stream()
                                .map(point -> (int) Math.min(Integer.MAX_VALUE, point.count()))
                                .toList()),
                label + columns,
                ends + line.remark().map(text -> " · " + text).orElse(""));
    }

    String text() {
        String end = System.lineSeparator();
        return String.join(end, lines) + end;
    }

    private void hung(String front, String text) {
        List<String> parts = limited(text, room() - front.length());
        for (int i = 0; i < parts.size(); i++) {
            entry((i == 0 ? front : " ".repeat(front.length())) + parts.get(i));
        }
    }

    private List<String> limited(String text, int columns) {
        List<String> parts = Columns.wrapped(spelled(Columns.harmless(text)), columns, style);
        if (parts.size() <= MOST_LINES) {
            return parts;
        }
        List<String> kept = new ArrayList<>(parts.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, Columns.cut(kept.getLast() + " " + parts.get(MOST_LINES), columns, style));
        return kept;
    }
}
