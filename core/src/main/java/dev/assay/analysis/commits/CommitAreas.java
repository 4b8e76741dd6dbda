package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Header;
import dev.assay.analysis.text.Resource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Set<String>> BY_LABEL = labels();
    private static final Map<ConventionalType, Set<String>> BY_TYPE = new EnumMap<>(Map.of(
            ConventionalType.FEAT, Set.of("feature_development"),
            ConventionalType.FIX, Set.of("bug_fixing"),
            ConventionalType.DOCS, Set.of("documentation"),
            ConventionalType.STYLE, Set.of("code_quality"),
            ConventionalType.REFACTOR, Set.of("refactoring"),
            ConventionalType.PERF, Set.of("optimization"),
            ConventionalType.TEST, Set.of("testing"),
            ConventionalType.BUILD, Set.of("devops_automation"),
            ConventionalType.CI, Set.of("devops_automation")));

    /** A label in brackets, or before a colon with or without what it is a part of. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\[([A-Za-z0-9 /+-]{1,30})]|([A-Za-z0-9+-]{1,20})(?:\\([^()]{0,40}\\)|/[A-Za-z0-9-]{1,20})?:)\\s.*",
            Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile("[ ,/+]");

    private CommitAreas() {}

    static Set<String> of(CommitMessage message) {
        return switch (message.form()) {
            case MERGE, REVERT, RELEASE, BOT, WORKFLOW -> Set.of();
            case FIXUP, PLAIN -> ofLabel(message.headline());
            case CONVENTIONAL -> message.header().map(CommitAreas::ofHeader).orElse(Set.of());
        };
    }

    private static Set<String> ofHeader(Header header) {
        Set<String> ofType = BY_TYPE.getOrDefault(header.type(), Set.of());
        Set<String> ofScope = header.scope().map(CommitAreas::ofWords).orElse(Set.of());
        if (ofScope.isEmpty() || ofScope.equals(ofType)) {
            return ofType;
        }
        Set<String> areas = new TreeSet<>(ofType);
        areas.addAll(ofScope);
        return areas;
    }

    private static Set<String> ofLabel(String headline) {
        if (!headline.startsWith("[") && headline.indexOf(':') < 0) {
            return Set.of();
        }
        Matcher label = LABEL.matcher(headline);
        if (!label.matches()) {
            return Set.of();
        }
        return ofWords(label.group(1) == null ? label.group(2) : label.group(1));
    }

    /** A scope or a label may have several parts: {@code docs/api}. */
    private static Set<String> ofWords(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!SEPARATOR.matcher(lower).find()) {
            return BY_LABEL.getOrDefault(lower, Set.of());
        }
        Set<String> areas = new TreeSet<>();
        for (String word : SEPARATOR.split(lower, -1)) {
            areas.addAll(BY_LABEL.getOrDefault(word, Set.of()));
        }
        return areas;
    }

    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> areas = new HashMap<>();
        for (List<String> row : Resource.rows("areas.txt")) {
            Set<String> area = Set.of(row.getFirst());
            Arrays.stream(row.getLast().split(",", -1)).forEach(label -> areas.put(label.strip(), area));
        }
        return Map.copyOf(areas);
    }
}
