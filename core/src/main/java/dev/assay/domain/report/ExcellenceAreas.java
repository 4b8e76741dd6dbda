package dev.assay.domain.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the commits are about.
 *
 * @param patterns commits by area, most first; a commit may count in several
 * @param primaryStrength the first area, if at least 10 commits and a fifth of all are about it
 * @param conventionalCommitEnhanced whether conventional types took part
 * @param inferredSoftSkills what the areas hint at
 */
public record ExcellenceAreas(
        Map<String, Pattern> patterns,
        Optional<String> primaryStrength,
        boolean conventionalCommitEnhanced,
        InferredSoftSkills inferredSoftSkills) {

    /**
     * An area.
     *
     * @param count commits
     * @param percentage of all commits looked at, 0 to 100
     * @param evidence the newest of them, at most 3
     */
    public record Pattern(int count, double percentage, List<CommitReference> evidence) {}

    /**
     * What areas hint at.
     *
     * @param skills by name, most confident first
     * @param topSoftSkill the first
     * @param inferenceMethod always {@code pattern_based_analysis}
     */
    public record InferredSoftSkills(
            Map<String, SoftSkill> skills, Optional<String> topSoftSkill, String inferenceMethod) {}

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
