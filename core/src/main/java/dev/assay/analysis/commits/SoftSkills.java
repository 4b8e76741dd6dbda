package dev.assay.analysis.commits;

import dev.assay.domain.report.ExcellenceAreas.SoftSkill;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Habits that commits can show. A hint is no finding about a character: its confidence is the share of commits that
 * show the habit, scaled down while there are fewer than {@value #ENOUGH} commits. Leadership, creativity, learning,
 * collaboration and adaptability leave no trace in commits that would tell them from their opposites, so they are never
 * claimed.
 */
public final class SoftSkills {

    private static final int ENOUGH = 50;
    private static final int FEW = 10;
    private static final double SLIGHT = 0.1;
    private static final int SURE = 50;
    private static final int MAX_CONFIDENCE = 100;

    private static final List<Hint> HINTS = List.of(
            Hint.ofAreas("problem_solving", "Finds faults and slow spots and mends them", "bug_fixing", "optimization"),
            Hint.ofAreas("attention_to_detail", "Tests, tidies and checks", "testing", "code_quality", "refactoring"),
            Hint.ofAreas("reliability", "Keeps systems tested and secure", "testing", "security"),
            new Hint(
                    "communication",
                    "Explains changes in the message and documents them",
                    List.of("documentation"),
                    studied -> !studied.message().body().isEmpty()));

    private SoftSkills() {}

    /** A habit: what a commit that shows it is about, or how else it shows. */
    private record Hint(String name, String description, List<String> areas, Predicate<StudiedCommit> other) {

        static Hint ofAreas(String name, String description, String... areas) {
            return new Hint(name, description, List.of(areas), unused -> false);
        }

        boolean shownBy(StudiedCommit studied) {
            if (studied.areas().isEmpty()) {
                return other.test(studied);
            }
            return other.test(studied) || !Collections.disjoint(studied.areas(), areas);
        }
    }

    static Map<String, SoftSkill> of(List<StudiedCommit> own) {
        int[] hits = new int[HINTS.size()];
        Set<String> areas = new HashSet<>();
        // Once for all hints: looking at a commit costs more than asking one question more about it.
        for (StudiedCommit studied : own) {
            areas.addAll(studied.areas());
            for (int i = 0; i < hits.length; i++) {
                hits[i] += HINTS.get(i).shownBy(studied) ? 1 : 0;
            }
        }
        Map<String, SoftSkill> found = new LinkedHashMap<>();
        for (int i = 0; i < hits.length; i++) {
            Hint hint = HINTS.get(i);
            skill(hint, hits[i], own.size(), areas).ifPresent(skill -> found.put(hint.name(), skill));
        }
        Map<String, SoftSkill> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, SoftSkill> entry) ->
                                entry.getValue().confidence())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns the names of the hints that are at least as likely as not. */
    public static List<String> likely(Map<String, SoftSkill> inferred) {
        return inferred.entrySet().stream()
                .filter(entry -> entry.getValue().confidence() >= SURE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<SoftSkill> skill(Hint hint, int hits, int all, Set<String> areas) {
        double share = all == 0 ? 0 : (double) hits / all;
        if (hits < FEW || share < SLIGHT) {
            return Optional.empty();
        }
        List<String> supporting = hint.areas().stream().filter(areas::contains).toList();
        int confidence = (int) Math.round(MAX_CONFIDENCE * share * Math.min(1, (double) all / ENOUGH));
        String evidence = "%s of %s commits show it".formatted(hits, all);
        return Optional.of(new SoftSkill(hint.description(), evidence, confidence, supporting));
    }
}
