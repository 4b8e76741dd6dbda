package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was seen and what not. */
final class SeenSection {

    private SeenSection() {}

    static Section of(Subject subject) {
        Map<String, Coverage> coverage = subject.analysis().provenance().coverage();
        List<Column> columns = List.of(
                new Column(Words.of("seen.section"), false, 1),
                new Column(Words.of("seen.status"), false, 1),
                new Column(Words.of("seen.amount"), true, 1));
        List<Row> rows = new ArrayList<>();
        coverage.forEach((name, part) -> rows.add(row(name, part)));
        return new Section(
                "seen",
                Words.of("seen.title"),
                Optional.of(Words.of("seen.remark")),
                List.of(new Block.Table(Words.of("seen.title"), columns, rows, rows.size())));
    }

    private static Row row(String name, Coverage coverage) {
        return new Row(
                List.of(
                        Phrase.said(Words.label("part", name)),
                        Phrase.said(
                                Words.label("status", coverage.status().name().toLowerCase(Locale.ROOT))),
                        Phrase.said(amount(coverage))),
                coverage.reason().map(Phrase::foreign).orElse(Phrase.NONE));
    }

    private static String amount(Coverage coverage) {
        if (coverage.status() == Coverage.Status.UNAVAILABLE) {
            return "";
        }
        return coverage.available()
                .map(all -> Words.of("seen.of", Phrases.number(coverage.fetched()), Phrases.number(all)))
                .orElse(Words.of("seen.ofUnknown", Phrases.number(coverage.fetched())));
    }
}
