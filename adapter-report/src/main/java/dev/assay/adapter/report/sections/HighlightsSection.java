package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Claim;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.career.Highlight;
import java.util.List;
import java.util.Optional;

/** What somebody who writes about the person would want first: sentences of facts, each with where to look it up. */
final class HighlightsSection {

    private static final int LONGEST = 400;

    private HighlightsSection() {}

    static Optional<Section> of(Subject subject) {
        List<Claim> claims = subject.analysis().career().highlights().stream()
                .map(HighlightsSection::claim)
                .toList();
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "highlights",
                        Words.of("highlights.title"),
                        Optional.empty(),
                        List.of(new Block.Evidence(claims, claims.size()))));
    }

    private static Claim claim(Highlight highlight) {
        return new Claim(
                Phrase.said(Columns.shortened(highlight.text(), LONGEST)),
                Optional.empty(),
                highlight.evidence().stream()
                        .map(evidence -> Phrase.linked(evidence.what(), Links.web(evidence.url())))
                        .toList());
    }
}
