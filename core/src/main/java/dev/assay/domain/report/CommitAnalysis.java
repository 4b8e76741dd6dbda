package dev.assay.domain.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the person commits.
 *
 * @param total on default branches of the repositories in coverage; empty where unknown
 * @param read how many were read in detail
 * @param conventional Conventional Commits
 * @param impact weight of the commits
 * @param areas what the commits are about
 * @param concerns which technical concerns they are about
 * @param mentions what their messages name
 * @param patterns when and how much
 * @param repositories where
 */
public record CommitAnalysis(
        Optional<Integer> total,
        int read,
        ConventionalCommitAnalysis conventional,
        ImpactAnalysis impact,
        ExcellenceAreas areas,
        Concerns concerns,
        ToolsAndFeatures mentions,
        CommitPatterns patterns,
        RepositorySpread repositories) {

    /**
     * Commits by technical concern.
     *
     * @param counts by concern, most first, all of them
     * @param evidence the newest commits of each concern that has any, at most 3
     */
    public record Concerns(Map<String, Integer> counts, Map<String, List<CommitReference>> evidence) {}

    /**
     * What messages name.
     *
     * @param toolsByCategory whole words, by category; categories without a hit are left out
     * @param featuresImplemented what follows add, implement, create or build, with its count; at most 10
     * @param totalUniqueTools distinct tools
     * @param toolEvidence the newest commits that name each tool, at most 3
     */
    public record ToolsAndFeatures(
            Map<String, List<String>> toolsByCategory,
            Map<String, Integer> featuresImplemented,
            int totalUniqueTools,
            Map<String, List<CommitReference>> toolEvidence) {}
}
