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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        boolean held = languages.stream().anyMatch(share -> share.percentage() > 0);
        boolean written = languages.stream().anyMatch(share -> written(share).orElse(0.0) > 0);
        List<Share> shares = new ArrayList<>();
        if (written) {
            shares.add(new Share(ofCommits(subject), LanguagesSection::written, "languages.rest.commits"));
        }
        if (held || !written) {
            shares.add(
                    new Share(Words.of("languages.bytes"), share -> Optional.of(share.percentage()), "languages.rest"));
        }
        return List.of(bars(languages, shares));
    }

    /**
     * What a language has a part of.
     *
     * @param rest the key of the words for the languages that are not shown
     */
    private record Share(String title, Function<LanguageShare, Optional<Double>> of, String rest) {}

    /** The first share orders the languages: what the person wrote in tells more of them than what lies there. */
    private static Block bars(List<LanguageShare> languages, List<Share> shares) {
        Function<LanguageShare, Optional<Double>> first = shares.getFirst().of();
        List<LanguageShare> largestFirst = languages.stream()
                .sorted(Comparator.comparingDouble(share -> -first.apply(share).orElse(0.0)))
                .toList();
        List<Bar> bars = largestFirst.stream()
                .limit(MOST)
                .map(share -> bar(share, shares))
                .toList();
        List<String> titles = shares.stream().map(Share::title).toList();
        return new Block.Bars(Words.of("languages.caption"), titles, bars, rest(largestFirst, shares.getFirst()));
    }

    private static Optional<Double> written(LanguageShare share) {
        return share.authored().map(Authored::commitPercentage);
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

    private static Bar bar(LanguageShare language, List<Share> shares) {
        return new Bar(
                language.language(),
                shares.stream().map(share -> share.of().apply(language)).toList(),
                language.repositoryCount() == 0 ? "" : Words.counted("repositories", language.repositoryCount()));
    }

    private static Optional<String> rest(List<LanguageShare> languages, Share share) {
        if (languages.size() <= MOST) {
            return Optional.empty();
        }
        double rest = languages.stream()
                .skip(MOST)
                .mapToDouble(language -> share.of().apply(language).orElse(0.0))
                .sum();
        return Optional.of(Words.of(share.rest(), Phrases.number(languages.size() - MOST), Figures.percent(rest)));
    }
}
