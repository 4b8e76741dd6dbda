package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block.Bar;
import dev.assay.adapter.report.model.Block.Bars;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.util.Optional;

/** Writes shares as a table, with a drawn bar beside each figure. */
final class BarsHtml {

    private BarsHtml() {}

    static void write(Markup out, Bars bars) {
        out.raw("<table class=\"bars\">").element("caption", "vh", bars.caption());
        out.raw("<thead><tr><th scope=\"col\"><span class=\"vh\">")
                .text(Words.of("projects.language"))
                .raw("</span></th>");
        for (int i = 0; i < bars.series().size(); i++) {
            out.raw("<th scope=\"col\" class=\"k" + i + "\">")
                    .text(bars.series().get(i))
                    .raw("</th>");
        }
        out.raw("</tr></thead><tbody>");
        bars.bars().forEach(bar -> bar(out, bars, bar));
        out.raw("</tbody></table>");
        bars.rest().ifPresent(rest -> out.element("p", "rest", rest));
    }

    private static void bar(Markup out, Bars bars, Bar bar) {
        out.raw("<tr><th scope=\"row\">").foreign(bar.name());
        if (!bar.note().isEmpty()) {
            out.raw(" ").element("small", bar.note());
        }
        out.raw("</th>");
        for (int i = 0; i < bars.series().size(); i++) {
            Optional<Double> share = bar.shares().get(i);
            out.raw("<td data-label=\"").text(bars.series().get(i)).raw("\">");
            draw(out, share.orElse(0.0), i);
            out.element("span", "figure", share.map(Figures::percent).orElse("–"))
                    .raw("</td>");
        }
        out.raw("</tr>\n");
    }

    /** The drawing repeats the figure beside it: a reader that speaks need not hear it. */
    static void draw(Markup out, double percent, int series) {
        String width = Figures.decimal(Math.clamp(percent, 0.0, 100.0));
        out.raw("<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"100\" height=\"6\"/><rect class=\"s" + series + "\" width=\"" + width
                + "\" height=\"6\"/></svg>");
    }
}
