package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Bar;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The languages of the person's own repositories beside those of their own commits. */
final class LanguagesSection {

    private static final int MOST = 12;

    private LanguagesSection() {}

    static Optional<Section> of(Subject subject) {
        List<Block> blocks =
                subject.seen("languages", subject.analysis().portfolio().languages(), all -> blocks(subject, all));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "languages", Words.of("languages.title"), Optional.of(Words.of("languages.remark")), blocks));
    }

    private static List<Block> blocks(Subject subject, List<LanguageShare> languages) {
        if (languages.isEmpty()) {
            return List.of(new Block.Prose(Phrase.said(Words.of("none"))));
        }
        boolean authored = languages.stream().anyMatch(share -> share.authored().isPresent());
        List<String> series = new ArrayList<>(List.of(Words.of("languages.bytes")));
        if (authored) {
            series.add(ofCommits(subject));
        }
        List<Bar> bars = languages.stream()
                .limit(MOST)
                .map(share -> bar(share, authored))
                .toList();
        return List.of(new Block.Bars(Words.of("languages.caption"), series, bars, rest(languages)));
    }

    /** Shares of a sample say so. */
    private static String ofCommits(Subject subject) {
        return subject.coverage("commits")
                .filter(commits -> commits.available()
                        .filter(all -> all > commits.fetched())
                        .isPresent())
                .map(Coverage::fetched)
                .map(read -> Words.of("languages.sample", Phrases.number(read)))
                .orElse(Words.of("languages.commits"));
    }

    private static Bar bar(LanguageShare share, boolean authored) {
        Optional<Double> own = share.authored().map(Authored::commitPercentage);
        return new Bar(
                share.language(),
                authored ? List.of(Optional.of(share.percentage()), own) : List.of(Optional.of(share.percentage())),
                Words.counted("repositories", share.repositoryCount()));
    }

    private static Optional<String> rest(List<LanguageShare> languages) {
        if (languages.size() <= MOST) {
            return Optional.empty();
        }
        double rest = languages.stream()
                .skip(MOST)
                .mapToDouble(LanguageShare::percentage)
                .sum();
        return Optional.of(Words.of("languages.rest", Phrases.number(languages.size() - MOST), Figures.percent(rest)));
    }
}
