package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Header;
import dev.assay.analysis.text.Resource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit is about, as far as its author says so in a form of their own: the type and the scope of a conventional
 * commit, or a label at the start of the first line. Words of a sentence do not tell: "add" is no feature and "fix" no
 * fault, and where nothing tells, the commit is in no area. A merge or a commit that takes another back is about
 * nothing of its own.
 */
final class CommitAreas {

    private static final Map<String, String> BY_LABEL = labels();
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

    /** A label in brackets, or before a colon with or without what it is a part of. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\[([A-Za-z0-9 /+-]{1,30})]|([A-Za-z0-9+-]{1,20})(?:\\([^()]{0,40}\\)|/[A-Za-z0-9-]{1,20})?:)\\s.*",
            Pattern.DOTALL);

    private CommitAreas() {}

    static Set<String> of(CommitMessage message) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT, WORKFLOW -> Set.of();
            case FIXUP, PLAIN -> ofLabel(message.headline());
            case CONVENTIONAL -> message.header().map(CommitAreas::ofHeader).orElse(Set.of());
        };
    }

    private static Set<String> ofHeader(Header header) {
        Set<String> areas = new TreeSet<>();
        Optional.ofNullable(BY_TYPE.get(header.type())).ifPresent(areas::add);
        header.scope().ifPresent(scope -> areas.addAll(ofWords(scope)));
        return areas;
    }

    private static Set<String> ofLabel(String headline) {
        Matcher label = LABEL.matcher(headline);
        if (!label.matches()) {
            return Set.of();
        }
        return ofWords(label.group(1) == null ? label.group(2) : label.group(1));
    }

    /** A scope or a label may have several parts: {@code docs/api}. */
    private static Set<String> ofWords(String text) {
        Set<String> areas = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[ ,/+]", -1)) {
            Optional.ofNullable(BY_LABEL.get(word)).ifPresent(areas::add);
        }
        return areas;
    }

    private static Map<String, String> labels() {
        Map<String, String> areas = new HashMap<>();
        for (List<String> row : Resource.rows("areas.txt")) {
            Arrays.stream(row.getLast().split(",", -1)).forEach(label -> areas.put(label.strip(), row.getFirst()));
        }
        return Map.copyOf(areas);
    }
}
