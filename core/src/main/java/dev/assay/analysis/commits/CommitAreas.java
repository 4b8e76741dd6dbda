package dev.assay.analysis.commits;

import dev.assay.analysis.text.Vocabulary;
import dev.assay.analysis.text.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a commit is about, by its first line: a body mentions much that it is not about. The type of a conventional
 * commit speaks for itself: words add only the areas that no type stands for. A merge or a commit that takes another
 * back is about nothing of its own.
 */
final class CommitAreas {

    private static final Vocabulary WORDS = Vocabulary.load("areas.txt");
    private static final Map<ConventionalType, String> BY_TYPE = new EnumMap<>(Map.of(
            ConventionalType.FEAT, "feature_development",
            ConventionalType.FIX, "bug_fixing",
            ConventionalType.DOCS, "documentation",
            ConventionalType.STYLE, "code_quality",
            ConventionalType.REFACTOR, "refactoring",
            ConventionalType.PERF, "optimization",
            ConventionalType.TEST, "testing",
            ConventionalType.BUILD, "devops_automation",
            ConventionalType.CI, "devops_automation"));

    private CommitAreas() {}

    static Set<String> of(CommitMessage message, Words headline) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT -> Set.of();
            case FIXUP, PLAIN -> WORDS.find(headline).keySet();
            case CONVENTIONAL -> ofConventional(message, headline);
        };
    }

    private static Set<String> ofConventional(CommitMessage message, Words headline) {
        Set<String> areas = new TreeSet<>(WORDS.find(headline).keySet());
        areas.removeAll(BY_TYPE.values());
        message.header()
                .flatMap(header -> Optional.ofNullable(BY_TYPE.get(header.type())))
                .ifPresent(areas::add);
        return areas;
    }
}
