package dev.assay.analysis.commits;

import dev.assay.analysis.text.Vocabulary;
import dev.assay.analysis.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts commits by technical concern: by whole words, and by the types that stand for one. */
final class TechnicalConcerns {

    private static final Vocabulary WORDS = Vocabulary.load("concerns.txt");
    private static final List<String> ALL =
            List.of("architecture", "performance", "scalability", "maintainability", "integration");
    private static final Map<ConventionalType, Set<String>> BY_TYPE = Map.of(
            ConventionalType.PERF, Set.of("performance"),
            ConventionalType.REFACTOR, Set.of("maintainability"),
            ConventionalType.CI, Set.of("integration"));

    private TechnicalConcerns() {}

    /** Counts commits by concern; a commit counts once per concern, and every concern is there. */
    static CommitTally of(List<StudiedCommit> own) {
        CommitTally concerns = new CommitTally();
        ALL.forEach(concerns::expect);
        own.forEach(studied -> concerns.add(studied, studied.mentions().concerns()));
        return concerns;
    }

    /** Returns the concerns that a first line names, or that its type stands for. */
    static Set<String> of(CommitMessage message, Words headline) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT, WORKFLOW -> Set.of();
            case FIXUP, PLAIN, CONVENTIONAL -> {
                Set<String> named = WORDS.find(headline).keySet();
                Set<String> typed = message.header()
                        .map(header -> BY_TYPE.get(header.type()))
                        .orElse(Set.of());
                yield typed.isEmpty() ? named : union(named, typed);
            }
        };
    }

    private static Set<String> union(Set<String> one, Set<String> two) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(two);
        return both;
    }
}
