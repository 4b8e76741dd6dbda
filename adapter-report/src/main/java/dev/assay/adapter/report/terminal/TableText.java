package dev.assay.adapter.report.terminal;

import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Block.Table;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.text.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a table in columns. Where the screen is narrow, columns that matter less are left out, then names are cut. */
final class TableText {

    private static final int GAP = 2;
    private static final int NARROWEST_NAME = 14;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 34;

    private final Lines lines;
    private final Table table;
    private final List<Row> rows;
    private final List<Integer> kept;
    private final int[] widths;

    private TableText(Lines lines, Table table) {
        this.lines = lines;
        this.table = table;
        this.rows = table.rows().stream().limit(table.shown()).toList();
        this.widths =
                IntStream.range(0, table.columns().size()).map(this::natural).toArray();
        this.kept = fitting();
    }

    static void write(Lines lines, Table table) {
        TableText text = new TableText(lines, table);
        text.header();
        text.rows.forEach(text::row);
        int more = table.rows().size() - text.rows.size();
        if (more > 0) {
            lines.entry(lines.style().dim("and " + Figures.number(more) + " more"));
        }
    }

    private int natural(int column) {
        int widest = rows.stream()
                .mapToInt(row -> Columns.width(cell(row, column)))
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(widest, Columns.width(title(column))));
    }

    private String title(int column) {
        return lines.spelled(table.columns().get(column).title());
    }

    private String cell(Row row, int column) {
        return lines.spelled(Columns.harmless(row.cells().get(column).plain()));
    }

    private List<Integer> fitting() {
        List<Integer> left = new ArrayList<>(
                IntStream.range(0, table.columns().size()).boxed().toList());
        List<Integer> byRank = IntStream.range(1, table.columns().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer column) -> rank(column))
                        .reversed())
                .toList();
        for (int column : byRank) {
            // A column of the first rank is what the table is about: it is cut, and not left out.
            if (rank(column) > 1
                    && needed(left) - widths[0] + Math.min(NARROWEST_NAME, widths[0]) > lines.room()
                    && left.size() > 2) {
                left.removeIf(other -> other == column);
            }
        }
        narrow(0, NARROWEST_NAME, left);
        left.stream().skip(1).forEach(column -> narrow(column, NARROWEST, left));
        narrow(0, NARROWEST, left);
        return left;
    }

    /** Takes from a column what is too much for the screen, but leaves it so wide. */
    private void narrow(int column, int least, List<Integer> columns) {
        int tooMuch = needed(columns) - lines.room();
        widths[column] = Math.min(widths[column], Math.max(least, widths[column] - Math.max(0, tooMuch)));
    }

    private int rank(int column) {
        return table.columns().get(column).rank();
    }

    private int needed(List<Integer> columns) {
        return columns.stream().mapToInt(column -> widths[column] + GAP).sum() - GAP;
    }

    private void header() {
        StringBuilder line = new StringBuilder();
        for (int column : kept) {
            line.append(line.isEmpty() ? "" : " ".repeat(GAP)).append(aligned(title(column), column));
        }
        lines.entry(lines.style().dim(lines.fittedRaw(line.toString(), lines.room())));
    }

    private void row(Row row) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int column : kept) {
            line.append(used == 0 ? "" : " ".repeat(GAP)).append(aligned(cell(row, column), column));
            used += widths[column] + (used == 0 ? 0 : GAP);
        }
        lines.entry(
                lines.fittedRaw(line.toString(), lines.room()), used, row.note().plain());
    }

    private String aligned(String text, int index) {
        Column column = table.columns().get(index);
        Style style = lines.style();
        String cut = Columns.cut(text, widths[index], style);
        return column.number() ? Columns.right(cut, widths[index]) : Columns.left(cut, widths[index], style);
    }
}
