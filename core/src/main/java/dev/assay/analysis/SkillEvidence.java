package dev.assay.analysis;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.Skills.Evidence;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects what shows each skill. */
final class SkillEvidence {

    private static final int MAX_PIECES = 10;

    /** Skills by name without regard to case, so that lists read well. */
    static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private static final Comparator<Evidence> NEWEST_FIRST = Comparator.comparing(
                    (Evidence piece) -> piece.lastSeen().orElse(Instant.MIN))
            .reversed()
            .thenComparing(piece -> piece.repository().orElse(""))
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::detail);

    private final Map<String, Set<Evidence>> pieces = new TreeMap<>(BY_NAME);

    void add(String skill, Evidence piece) {
        pieces.computeIfAbsent(skill, unused -> new LinkedHashSet<>()).add(piece);
    }

    /** Adds a piece found in a repository. */
    void add(String skill, Repository repository, String source, String detail) {
        add(
                skill,
                new Evidence(
                        Optional.of(repository.name().toString()),
                        source,
                        detail,
                        repository.dates().pushedAt()));
    }

    Set<String> skills() {
        return Collections.unmodifiableSet(pieces.keySet());
    }

    /** Returns the newest pieces of each skill, skills by name. */
    Map<String, List<Evidence>> all() {
        Map<String, List<Evidence>> all = new LinkedHashMap<>();
        pieces.forEach((skill, found) -> all.put(
                skill, found.stream().sorted(NEWEST_FIRST).limit(MAX_PIECES).toList()));
        return Collections.unmodifiableMap(all);
    }
}
