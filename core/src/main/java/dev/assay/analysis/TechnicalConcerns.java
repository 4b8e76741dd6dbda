package dev.assay.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts commits by technical concern: by whole words, and by the types that stand for one. */
final class TechnicalConcerns {

    private static final Vocabulary WORDS = Vocabulary.load("concerns.txt");
    private static final List<String> ALL =
            List.of("architecture", "performance", "scalability", "maintainability", "integration");
    private static final Map<ConventionalType, String> BY_TYPE = Map.of(
            ConventionalType.PERF, "performance",
            ConventionalType.REFACTOR, "maintainability",
            ConventionalType.CI, "integration");

    private TechnicalConcerns() {}

    /** Counts commits by concern; a commit counts once per concern, and every concern is there. */
    static CommitTally of(List<StudiedCommit> own) {
        CommitTally concerns = new CommitTally();
        ALL.forEach(concerns::expect);
        own.forEach(studied -> concerns.add(studied, concernsOf(studied)));
        return concerns;
    }

    private static Set<String> concernsOf(StudiedCommit studied) {
        return switch (studied.message().form()) {
            case MERGE, REVERT, RELEASE, BOT -> Set.of();
            case FIXUP, PLAIN, CONVENTIONAL -> {
                Set<String> concerns =
                        new TreeSet<>(WORDS.find(studied.headline()).keySet());
                studied.message()
                        .header()
                        .flatMap(header -> Optional.ofNullable(BY_TYPE.get(header.type())))
                        .ifPresent(concerns::add);
                yield concerns;
            }
        };
    }
}
