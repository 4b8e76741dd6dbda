package dev.assay.domain.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the person commits.
 *
 * @param totalCommits on default branches of the repositories in coverage; empty where unknown
 * @param totalCommitsAnalyzed how many were read in detail
 * @param contributorFocused always true: only the person's own commits count
 * @param analysisMethod always {@code contributor_specific_enhanced}
 * @param conventionalCommitAnalysis Conventional Commits
 * @param impactAnalysis weight of the commits
 * @param excellenceAreas what the commits are about
 * @param toolsAndFeatures what their messages name
 * @param commitPatterns when and how much
 * @param technicalContributions commits by technical concern
 * @param technicalContributionEvidence the newest commits of each concern that has any, at most 3
 * @param topRepositories where, at most 5
 * @param contributorMetrics breadth and pace
 */
public record CommitAnalysis(
        Optional<Integer> totalCommits,
        int totalCommitsAnalyzed,
        boolean contributorFocused,
        String analysisMethod,
        ConventionalCommitAnalysis conventionalCommitAnalysis,
        ImpactAnalysis impactAnalysis,
        ExcellenceAreas excellenceAreas,
        ToolsAndFeatures toolsAndFeatures,
        CommitPatterns commitPatterns,
        Map<String, Integer> technicalContributions,
        Map<String, List<CommitReference>> technicalContributionEvidence,
        List<TopRepository> topRepositories,
        ContributorMetrics contributorMetrics) {

    /** The {@code analysisMethod} of every analysis. */
    public static final String METHOD = "contributor_specific_enhanced";

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

    /**
     * Where the person commits.
     *
     * @param repository full name
     * @param commits of the person
     * @param percentage of all the person's commits, 0 to 100
     */
    public record TopRepository(String repository, int commits, double percentage) {}
}
