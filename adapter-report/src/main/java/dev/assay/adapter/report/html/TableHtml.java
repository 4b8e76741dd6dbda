package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Block.Table;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.util.List;

/** Writes a table. Each cell repeats the name of its column, which a narrow screen shows instead of the header. */
final class TableHtml {

    private TableHtml() {}

    static void write(Markup out, Table table) {
        List<Row> rows = table.rows();
        int shown = Math.min(table.shown(), rows.size());
        table(out, table, rows.subList(0, shown));
        if (shown < rows.size()) {
            out.raw("<details class=\"more\">")
                    .element("summary", Words.of("more", Figures.number(rows.size() - shown)));
            table(out, table, rows.subList(shown, rows.size()));
            out.raw("</details>");
        }
    }

    private static void table(Markup out, Table table, List<Row> rows) {
        out.raw("<table class=\"rows c" + table.columns().size() + "\">").element("caption", "vh", table.caption());
        out.raw("<thead><tr>");
        for (Column column : table.columns()) {
            out.raw(column.number() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .text(column.title())
                    .raw("</th>");
        }
        out.raw("</tr></thead><tbody>");
        rows.forEach(row -> row(out, table, row));
        out.raw("</tbody></table>");
    }

    private static void row(Markup out, Table table, Row row) {
        out.raw("<tr><th scope=\"row\">").phrase(row.cells().getFirst());
        if (!row.note().empty()) {
            out.raw("<span class=\"about\">").phrase(row.note()).raw("</span>");
        }
        out.raw("</th>");
        for (int i = 1; i < row.cells().size(); i++) {
            Column column = table.columns().get(i);
            out.raw(column.number() ? "<td class=\"n\" data-label=\"" : "<td data-label=\"")
                    .text(column.title())
                    .raw("\">")
                    .phrase(row.cells().get(i))
                    .raw("</td>");
        }
        out.raw("</tr>\n");
    }
}
