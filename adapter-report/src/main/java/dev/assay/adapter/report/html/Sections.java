package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.CoverageNote.Weight;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import java.util.Map;

/** Writes the head and the sections of a report. The same for a page, a file and a piece of a page. */
final class Sections {

    private static final Map<Weight, String> NOTES =
            Map.of(Weight.REMARK, "remark", Weight.PARTIAL, "partial", Weight.MISSING, "missing");

    /** The characters of a value that needs a line of its own. */
    private static final int LONG_FACT = 70;

    private final Markup out;
    private final String prefix;

    /** @param prefix of all names in the document, because another report may be in it too; empty for none */
    Sections(Markup out, String prefix) {
        this.out = out;
        this.prefix = prefix;
    }

    void head(Report.Head head) {
        out.raw("<header class=\"head\" id=\"" + prefix + "head\">");
        head.notices().forEach(this::note);
        out.element("p", "kicker", head.kicker());
        out.raw("<h1>").foreign(head.name()).raw("</h1>");
        if (!head.subtitle().empty()) {
            out.raw("<p class=\"login\">").phrase(head.subtitle()).raw("</p>");
        }
        out.raw("</header>\n");
    }

    void contents(Report report) {
        out.raw("<nav class=\"contents\" aria-label=\"")
                .text(Words.of("html.contents"))
                .raw("\"><ul>");
        for (Section section : report.sections()) {
            out.raw("<li><a href=\"#" + prefix + section.id() + "\">")
                    .text(section.title())
                    .raw("</a></li>");
        }
        out.raw("</ul></nav>\n");
    }

    void section(Section section) {
        String id = prefix + section.id();
        out.raw("<section id=\"" + id + "\" class=\"section " + section.id() + "\" aria-labelledby=\"" + id
                + "-title\">");
        out.raw("<div class=\"side\"><h2 id=\"" + id + "-title\">")
                .text(section.title())
                .raw("</h2>");
        section.remark().ifPresent(remark -> out.element("p", "remark", remark));
        out.raw("</div><div class=\"body\">");
        section.blocks().forEach(this::block);
        out.raw("</div></section>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                out.raw("<h3>").text(heading.title());
                heading.remark().ifPresent(remark -> out.raw(" ").element("small", remark));
                out.raw("</h3>");
            }
            case Block.Prose prose -> out.raw("<p>").phrase(prose.text()).raw("</p>");
            case Block.Quote quote ->
                out.raw("<blockquote dir=\"auto\"><p>").text(quote.text()).raw("</p></blockquote>");
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> TableHtml.write(out, table);
            case Block.Bars bars -> BarsHtml.write(out, bars);
            case Block.Calendar calendar -> CalendarHtml.write(out, calendar);
            case Block.Line line -> LineHtml.write(out, line);
            case Block.Evidence evidence -> EvidenceHtml.write(out, evidence);
            case Block.CoverageNote note -> note(note);
        }
    }

    private void facts(Block.Facts facts) {
        out.raw("<dl class=\"facts\">");
        for (Block.Fact fact : facts.facts()) {
            boolean wide = fact.value().plain().length() > LONG_FACT;
            out.raw(wide ? "<div class=\"wide\">" : "<div>")
                    .element("dt", fact.name())
                    .raw("<dd>")
                    .phrase(fact.value());
            fact.basis().ifPresent(basis -> out.raw(" ").element("small", basis));
            out.raw("</dd></div>");
        }
        out.raw("</dl>");
    }

    private void note(Block.CoverageNote note) {
        String style = NOTES.getOrDefault(note.weight(), "remark");
        out.raw("<p class=\"note " + style + "\">").phrase(note.text()).raw("</p>");
    }
}
