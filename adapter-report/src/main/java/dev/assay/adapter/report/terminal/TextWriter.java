package dev.assay.adapter.report.terminal;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.CoverageNote.Weight;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.model.Span;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;

/** Writes a report as plain lines, for a terminal or a file: no line is wider than the style allows. */
public final class TextWriter {

    private final Lines lines;

    private TextWriter(Style style) {
        this.lines = new Lines(style);
    }

    /** Returns lines, each ended by the system's line separator. */
    public static String write(Report report, Style style) {
        TextWriter writer = new TextWriter(style);
        writer.head(report.head());
        report.sections().forEach(writer::section);
        return writer.lines.text();
    }

    private void head(Report.Head head) {
        Style style = lines.style();
        // That a person is invented comes before their name; what is missing, after it.
        head.notices().stream()
                .filter(note -> note.weight() == Weight.REMARK)
                .forEach(note ->
                        lines.outdented(style.magenta(lines.fitted(note.text().plain(), style.columns()))));
        String subtitle = head.subtitle().plain();
        String name = lines.fitted(head.name(), style.columns());
        // A login stands beside the name where it can; a sentence has a line of its own.
        if (Columns.width(name) + Columns.width(subtitle) + 2 <= style.columns()) {
            lines.outdented(style.bold(name) + "  " + style.dim(lines.spelled(subtitle)));
        } else {
            lines.outdented(style.bold(name));
            lines.outdented(style.dim(lines.fitted(subtitle, style.columns())));
        }
        lines.outdented(style.rule());
        head.notices().stream().filter(note -> note.weight() != Weight.REMARK).forEach(this::note);
    }

    private void section(Section section) {
        boolean first = section.id().equals("who");
        if (!first) {
            lines.heading(section.title(), section.remark());
        }
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> lines.subheading(heading.title(), heading.remark());
            case Block.Prose prose -> lines.wrapped(prose.text().plain());
            case Block.Quote quote -> lines.wrapped(quote.text());
            case Block.Facts facts -> facts.facts().forEach(this::fact);
            case Block.Table table -> TableText.write(lines, table);
            case Block.Bars bars -> BarsText.write(lines, bars);
            case Block.Calendar calendar -> CalendarText.write(lines, calendar);
            case Block.Line line -> lines.drawing(line);
            case Block.Evidence evidence -> evidence(evidence);
            case Block.CoverageNote note -> note(note);
        }
    }

    private void fact(Block.Fact fact) {
        String basis = fact.basis().map(words -> " (" + words + ")").orElse("");
        lines.fact(fact.name(), fact.value().plain() + basis);
    }

    private void note(Block.CoverageNote note) {
        lines.warning(note.text().plain());
    }

    private void evidence(Block.Evidence evidence) {
        evidence.claims().stream().limit(evidence.shown()).forEach(this::claim);
        int more = evidence.claims().size() - evidence.shown();
        if (more > 0) {
            String names = String.join(
                    ", ",
                    evidence.claims().stream()
                            .skip(evidence.shown())
                            .map(claim -> claim.statement().plain())
                            .toList());
            lines.wrapped("and " + names);
        }
    }

    /** A fact is a sentence of its own; a skill is shown with how sure it is and the strongest piece. */
    private void claim(Block.Claim claim) {
        if (claim.confidence().isEmpty()) {
            lines.bullet(claim.statement().plain());
            return;
        }
        Style style = lines.style();
        int name = Math.min(22, lines.room() / 3);
        String sure = Columns.right(claim.confidence().get().toString(), 3);
        int others = claim.pieces().size() - 1;
        String strongest = claim.pieces().stream()
                .findFirst()
                .map(piece -> piece.spans().stream().map(Span::text).reduce("", String::concat))
                .orElse("");
        String more = others > 0 ? " (+" + others + ")" : "";
        lines.entry(
                Columns.left(lines.spelled(claim.statement().plain()), name, style) + sure, name + 3, strongest + more);
    }
}
