package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Claim;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.history.ReportChanges.SectionChange;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.report.history.ReportHistory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has changed since earlier reports that are kept. */
final class HistorySection {

    private static final int SHOWN = 8;
    private static final int MOST = 40;
    private static final int LONGEST = 400;

    private HistorySection() {}

    static Section of(ReportHistory history) {
        List<Block> blocks = new ArrayList<>();
        String first = Figures.day(history.earlier().getLast().analyzedAt());
        blocks.add(new Block.Facts(new Phrases.Facts()
                .add(
                        "history.kept",
                        Words.of(
                                "history.count",
                                Phrases.number(history.earlier().size()),
                                first))
                .list()));
        history.steps().forEach(step -> add(step, blocks));
        return new Section("history", Words.of("history.title"), Optional.of(Words.of("history.remark")), blocks);
    }

    private static void add(Step step, List<Block> blocks) {
        blocks.add(new Block.Heading(Words.of("history.since", Figures.day(step.since())), Optional.empty()));
        List<Claim> claims = step.changes().sections().stream()
                .flatMap(HistorySection::claims)
                .limit(MOST)
                .toList();
        blocks.add(
                claims.isEmpty()
                        ? new Block.Prose(Phrase.said(Words.of("history.nothing")))
                        : new Block.Evidence(claims, SHOWN));
    }

    private static Stream<Claim> claims(SectionChange section) {
        String label = Words.label("history.part", section.section());
        return section.facts().stream()
                .map(fact -> Phrase.said(Columns.shortened(label + ": " + fact, LONGEST)))
                .map(words -> new Claim(words, Optional.empty(), List.of()));
    }
}
