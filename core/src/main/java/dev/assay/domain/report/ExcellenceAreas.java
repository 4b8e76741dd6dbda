package dev.assay.domain.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the commits are about.
 *
 * @param patterns commits by area, most first; a commit may count in several
 * @param primaryStrength the first area, if at least 10 commits and a fifth of all are about it
 * @param softSkills what the areas hint at, by name, most confident first
 */
public record ExcellenceAreas(
        Map<String, Pattern> patterns, Optional<String> primaryStrength, Map<String, SoftSkill> softSkills) {

    /**
     * An area.
     *
     * @param count commits
     * @param percentage of all commits looked at, 0 to 100
     * @param evidence the newest of them, at most 3
     */
    public record Pattern(int count, double percentage, List<CommitReference> evidence) {}

    /**
     * A hint.
     *
     * @param description what the skill is
     * @param evidence what hints at it
     * @param confidence 0 to 100
     * @param supportingPatterns areas
     */
    public record SoftSkill(String description, String evidence, int confidence, List<String> supportingPatterns) {}
}
