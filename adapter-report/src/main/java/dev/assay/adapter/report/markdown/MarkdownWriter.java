package dev.assay.adapter.report.markdown;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a report as GitHub's Markdown, fit to be pasted into an issue or handed to a writer, person or program. What
 * others wrote is in code spans and fences, and the report says so at its top.
 */
public final class MarkdownWriter {

    private static final int MOST_PIECES = 3;

    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter() {}

    /** Returns the document, its lines ended by line feeds. */
    public static String write(Report report) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.head(report.head());
        report.sections().forEach(writer::section);
        return writer.out.toString();
    }

    private void head(Report.Head head) {
        line("# " + MarkdownText.code(head.name()));
        String subtitle = MarkdownText.of(head.subtitle());
        if (!subtitle.isEmpty()) {
            paragraph(subtitle);
        }
        head.notices().forEach(note -> paragraph("**" + MarkdownText.of(note.text()) + "**"));
        paragraph("_" + MarkdownText.of(head.colophon()) + " " + MarkdownText.said(Words.of("markdown.quoted")) + "_");
    }

    private void section(Section section) {
        paragraph("## " + MarkdownText.said(section.title()));
        section.remark().ifPresent(remark -> paragraph("_" + MarkdownText.said(remark) + "_"));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                paragraph("### " + MarkdownText.said(heading.title())
                        + heading.remark()
                                .map(remark -> " (" + MarkdownText.said(remark) + ")")
                                .orElse(""));
            case Block.Prose prose -> paragraph(MarkdownText.of(prose.text()));
            case Block.Quote quote -> paragraph(MarkdownText.fenced(quote.text()));
            case Block.Facts facts ->
                list(facts.facts().stream().map(MarkdownWriter::fact).toList());
            case Block.Table table -> table(table);
            case Block.Bars bars -> bars(bars);
            case Block.Calendar calendar -> calendar(calendar);
            case Block.Line line -> line(line);
            case Block.Evidence evidence ->
                list(evidence.claims().stream().map(MarkdownWriter::claim).toList());
            case Block.CoverageNote note -> paragraph("> " + MarkdownText.of(note.text()));
        }
    }

    private static String fact(Block.Fact fact) {
        return "**" + MarkdownText.said(fact.name()) + ":** " + MarkdownText.of(fact.value())
                + fact.basis()
                        .map(basis -> " (" + MarkdownText.said(basis) + ")")
                        .orElse("");
    }

    private static String claim(Block.Claim claim) {
        String pieces =
                claim.pieces().stream().limit(MOST_PIECES).map(MarkdownText::of).collect(Collectors.joining("; "));
        String sure = claim.confidence()
                .map(confidence -> " (" + MarkdownText.said(Words.of("skills.sure", confidence)) + ")")
                .orElse("");
        return MarkdownText.of(claim.statement()) + sure + (pieces.isEmpty() ? "" : ": " + pieces);
    }

    private void table(Block.Table table) {
        out.append('\n');
        boolean notes = table.rows().stream().anyMatch(row -> !row.note().empty());
        row(
                table.columns().stream()
                        .map(column -> MarkdownText.said(column.title()))
                        .toList(),
                notes ? " " : "");
        row(
                table.columns().stream()
                        .map(column -> column.number() ? "--:" : "---")
                        .toList(),
                notes ? "---" : "");
        for (Block.Row row : table.rows()) {
            row(row.cells().stream().map(MarkdownText::cell).toList(), notes ? MarkdownText.cell(row.note()) : "");
        }
    }

    private void row(List<String> cells, String note) {
        line("| " + String.join(" | ", cells) + " |" + (note.isEmpty() ? "" : " " + note + " |"));
    }

    private void bars(Block.Bars bars) {
        out.append('\n');
        List<String> header = bars.series().stream().map(MarkdownText::said).toList();
        line("| | " + String.join(" | ", header) + " | |");
        line("| --- |" + " --: |".repeat(header.size()) + " --- |");
        for (Block.Bar bar : bars.bars()) {
            line("| " + MarkdownText.cell(Phrase.foreign(bar.name())) + " | "
                    + bar.shares().stream()
                            .map(share -> share.map(Figures::percent).orElse(" "))
                            .collect(Collectors.joining(" | "))
                    + " | " + MarkdownText.said(bar.note()) + " |");
        }
        bars.rest().ifPresent(rest -> paragraph(MarkdownText.said(rest)));
    }

    /** A picture would be lost on who reads the source: the months tell the course of the year. */
    private void calendar(Block.Calendar calendar) {
        String months = calendar.months().stream()
                .map(month -> MarkdownText.said(month.label()) + " " + Figures.number(month.count()))
                .collect(Collectors.joining(", "));
        paragraph("**" + MarkdownText.said(Words.of("calendar.months")) + ":** " + months);
    }

    private void line(Block.Line line) {
        String points = line.points().stream()
                .map(point -> MarkdownText.said(point.label()) + ": " + Figures.number(point.count()))
                .collect(Collectors.joining(", "));
        String remark = line.remark()
                .map(words -> " (" + MarkdownText.said(words) + ")")
                .orElse("");
        paragraph("**" + MarkdownText.said(line.name()) + "**" + remark + ": " + points);
    }

    private void list(List<String> items) {
        out.append('\n');
        items.forEach(item -> line("- " + item));
    }

    private void paragraph(String text) {
        out.append('\n');
        line(text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
