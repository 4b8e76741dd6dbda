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

    /** Returns commits by concern, most first; a commit counts once per concern, and every concern is there. */
    static Map<String, Integer> of(List<StudiedCommit> own) {
        Tally concerns = new Tally();
        ALL.forEach(concern -> concerns.add(concern, 0));
        own.forEach(studied -> concernsOf(studied.message()).forEach(concern -> concerns.add(concern, 1)));
        return concerns.all();
    }

    private static Set<String> concernsOf(CommitMessage message) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT -> Set.of();
            case FIXUP, PLAIN, CONVENTIONAL -> {
                Set<String> concerns =
                        new TreeSet<>(WORDS.find(CommitAreas.searched(message)).keySet());
                message.header()
                        .flatMap(header -> Optional.ofNullable(BY_TYPE.get(header.type())))
                        .ifPresent(concerns::add);
                yield concerns;
            }
        };
    }
}
