package dev.assay.analysis.commits;

import dev.assay.domain.report.ExcellenceAreas.SoftSkill;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns the names of the hints that are at least as likely as not. */
    public static List<String> likely(Map<String, SoftSkill> inferred) {
        return inferred.entrySet().stream()
                .filter(entry -> entry.getValue().confidence() >= SURE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<SoftSkill> skill(Hint hint, Collection<StudiedCommit> own) {
        long hits = own.stream().filter(hint::shownBy).count();
        double share = own.isEmpty() ? 0 : (double) hits / own.size();
        if (hits < FEW || share < SLIGHT) {
            return Optional.empty();
        }
        List<String> supporting = hint.areas().stream()
                .filter(area -> own.stream().anyMatch(studied -> studied.areas().contains(area)))
                .toList();
        int confidence = (int) Math.round(MAX_CONFIDENCE * share * Math.min(1, (double) own.size() / ENOUGH));
        String evidence = "%s of %s commits show it".formatted(hits, own.size());
        return Optional.of(new SoftSkill(hint.description(), evidence, confidence, supporting));
    }
}
