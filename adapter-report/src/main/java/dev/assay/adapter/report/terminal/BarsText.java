package dev.assay.adapter.report.terminal;

import dev.assay.adapter.report.model.Block.Bar;
import dev.assay.adapter.report.model.Block.Bars;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.text.Style;
import java.util.List;

/** Writes shares as bars of characters: the first as a bar and a figure, the second as a figure beside it. */
final class BarsText {

    private static final int NAME = 18;
    private static final int BAR = 30;
    private static final int PERCENTAGE = 9;

    private BarsText() {}

    static void write(Lines lines, Bars bars) {
        String first = bars.series().getFirst();
        String series =
                bars.series().size() > 1 ? first + " (bars) · " + bars.series().get(1) + " (right)" : first;
        lines.entry(lines.style().dim(lines.fitted(series, lines.room())));
        bars.bars().forEach(bar -> lines.entry(line(lines, bars, bar)));
        bars.rest().ifPresent(lines::wrapped);
    }

    private static String line(Lines lines, Bars bars, Bar bar) {
        Style style = lines.style();
        int width = Math.max(4, Math.min(BAR, lines.room() - NAME - PERCENTAGE - (lines.room() < 60 ? 0 : 26)));
        int room = lines.room() - NAME - width - PERCENTAGE - 2;
        double first = bar.shares().getFirst().orElse(0.0);
        String figure = bar.shares().getFirst().map(Figures::percent).orElse("");
        return Columns.left(lines.spelled(bar.name()), NAME, style)
                + style.bar(first / 100, width)
                + Columns.right(figure, PERCENTAGE)
                + (room < 8 ? "" : "  " + style.dim(lines.fittedRaw(lines.spelled(beside(bars.series(), bar)), room)));
    }

    private static String beside(List<String> series, Bar bar) {
        String second = series.size() < 2
                ? ""
                : Columns.right(bar.shares().get(1).map(Figures::percent).orElse(""), PERCENTAGE - 1) + "  ";
        return second + bar.note();
    }
}
