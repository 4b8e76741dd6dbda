package dev.assay.analysis;

import dev.assay.domain.report.ExcellenceAreas.InferredSoftSkills;
import dev.assay.domain.report.ExcellenceAreas.SoftSkill;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the areas of commits hint at. A hint is no finding: its confidence is the share of commits that are about its
 * areas, scaled down while there are fewer than {@value #ENOUGH} commits.
 */
final class SoftSkills {

    static final String METHOD = "pattern_based_analysis";

    private static final int ENOUGH = 20;
    private static final int SURE = 50;
    private static final int MAX_CONFIDENCE = 100;

    private static final List<Hint> HINTS = List.of(
            new Hint(
                    "problem_solving", "Finds what is wrong and mends it", "bug_fixing", "optimization", "refactoring"),
            new Hint("attention_to_detail", "Cares for tests and tidy code", "testing", "code_quality"),
            new Hint("innovation_creativity", "Builds what was not there before", "feature_development", "ui_ux"),
            new Hint("reliability", "Keeps systems safe and tested", "testing", "security", "bug_fixing"),
            new Hint("continuous_learning", "Improves what already works", "refactoring", "optimization"),
            new Hint("collaboration", "Makes work easy to join", "documentation", "code_quality", "devops_automation"),
            new Hint("communication", "Explains in writing", "documentation"),
            new Hint("leadership", "Shapes how others build", "devops_automation", "api_development", "documentation"),
            new Hint("adaptability", "Works across layers", "data_handling", "api_development", "ui_ux"));

    private SoftSkills() {}

    private record Hint(String name, String description, List<String> areas) {

        Hint(String name, String description, String... areas) {
            this(name, description, List.of(areas));
        }
    }

    static InferredSoftSkills of(List<StudiedCommit> own) {
        Map<String, SoftSkill> found = new LinkedHashMap<>();
        for (Hint hint : HINTS) {
            skill(hint, own).ifPresent(skill -> found.put(hint.name(), skill));
        }
        Map<String, SoftSkill> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, SoftSkill> entry) ->
                                entry.getValue().confidence())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return new InferredSoftSkills(
                Collections.unmodifiableMap(ordered), ordered.keySet().stream().findFirst(), METHOD);
    }

    /** Returns the names of the hints that are at least as likely as not. */
    static List<String> likely(InferredSoftSkills inferred) {
        return inferred.skills().entrySet().stream()
                .filter(entry -> entry.getValue().confidence() >= SURE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<SoftSkill> skill(Hint hint, List<StudiedCommit> own) {
        List<String> supporting = hint.areas().stream()
                .filter(area -> own.stream().anyMatch(studied -> studied.areas().contains(area)))
                .toList();
        long hits = own.stream()
                .filter(studied -> hint.areas().stream().anyMatch(studied.areas()::contains))
                .count();
        if (hits == 0) {
            return Optional.empty();
        }
        double share = (double) hits / own.size();
        double size = Math.min(1, (double) own.size() / ENOUGH);
        String evidence = "%d of %d commits are about %s"
                .formatted(hits, own.size(), String.join(", ", supporting).replace('_', ' '));
        int confidence = (int) Math.round(MAX_CONFIDENCE * share * size);
        return Optional.of(new SoftSkill(hint.description(), evidence, confidence, supporting));
    }
}
