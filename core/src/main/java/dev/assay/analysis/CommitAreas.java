package dev.assay.analysis;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a commit is about. The type of a conventional commit speaks for itself: words add only the areas that no type
 * stands for. A merge or a commit that takes another back is about nothing of its own.
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

    static Set<String> of(CommitMessage message) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT -> Set.of();
            case FIXUP, PLAIN -> WORDS.find(searched(message)).keySet();
            case CONVENTIONAL -> ofConventional(message);
        };
    }

    private static Set<String> ofConventional(CommitMessage message) {
        Set<String> areas = new TreeSet<>(WORDS.find(searched(message)).keySet());
        areas.removeAll(new HashSet<>(BY_TYPE.values()));
        message.header()
                .flatMap(header -> Optional.ofNullable(BY_TYPE.get(header.type())))
                .ifPresent(areas::add);
        return areas;
    }

    /** Returns the part of a message that is searched for words: footers are none of the author's own. */
    static String searched(CommitMessage message) {
        String words = message.header().map(CommitMessage.Header::description).orElse(message.headline());
        return withoutMasks(Redaction.cut(words + "\n" + message.body(), StudiedCommit.SEARCH_LIMIT));
    }

    /** Returns a masked text without its masks: their words are none of the author's. */
    static String withoutMasks(String masked) {
        return masked.replace(Redaction.REMOVED, "");
    }
}
