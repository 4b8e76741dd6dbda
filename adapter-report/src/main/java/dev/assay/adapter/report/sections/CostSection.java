package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.GitHubUsage;
import java.util.List;
import java.util.Optional;

/** What the analysis cost. */
final class CostSection {

    private CostSection() {}

    static Section of(Subject subject) {
        GitHubUsage usage = subject.analysis().provenance().usage();
        String sentence = Words.of(
                "cost.sentence",
                Words.counted("calls", usage.calls()),
                Figures.seconds(usage.durationMs()),
                Figures.minute(subject.analysis().provenance().analyzedAt()));
        String rest = Phrases.dotted(List.of(
                usage.graphqlPoints() == 0 ? "" : Words.counted("points", usage.graphqlPoints()),
                usage.notModified() == 0 ? "" : Words.of("cost.unchanged", Phrases.number(usage.notModified())),
                usage.retries() == 0 ? "" : Words.of("cost.retries", Phrases.number(usage.retries()))));
        String words = rest.isEmpty() ? sentence : sentence + " " + rest + ".";
        return new Section(
                "cost", Words.of("cost.title"), Optional.empty(), List.of(new Block.Prose(Phrase.said(words))));
    }
}
