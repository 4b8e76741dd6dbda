package dev.assay.domain.report;

import java.util.Map;
import java.util.Optional;

/**
 * Breadth and pace of the person's commits.
 *
 * @param repositoriesWithCommits repositories with at least one
 * @param avgCommitsPerRepo mean over them
 * @param mostActiveRepository full name
 * @param commitFrequencyAnalysis pace
 * @param contributionSpanDays days from first to last commit read, both included
 * @param impactMetrics weight
 * @param qualityMetrics quality of the messages
 * @param impactProductivityRatio percent of commits of level high or moderate, 0 to 100
 */
public record ContributorMetrics(
        int repositoriesWithCommits,
        double avgCommitsPerRepo,
        Optional<String> mostActiveRepository,
        CommitFrequency commitFrequencyAnalysis,
        int contributionSpanDays,
        ImpactMetrics impactMetrics,
        QualityMetrics qualityMetrics,
        double impactProductivityRatio) {

    /**
     * Pace.
     *
     * @param dailyAverage commits per active day
     * @param mostProductiveRepo full name
     * @param mostProductiveRepoCommits commits there
     * @param repositoryDiversityScore 0 for all commits in one repository, towards 100 for an even spread
     */
    public record CommitFrequency(
            double dailyAverage,
            Optional<String> mostProductiveRepo,
            int mostProductiveRepoCommits,
            double repositoryDiversityScore) {}

    /**
     * Weight.
     *
     * @param averageImpactScore mean score
     * @param highImpactCommits commits of level high
     * @param impactDistribution commits by level
     * @param conventionalHighImpact commits of level high that follow Conventional Commits
     */
    public record ImpactMetrics(
            double averageImpactScore,
            int highImpactCommits,
            ImpactAnalysis.Distribution impactDistribution,
            int conventionalHighImpact) {}

    /**
     * Quality of the messages.
     *
     * @param impactQualityDistribution percent by quality
     * @param impactScoreRange spread of the scores
     */
    public record QualityMetrics(
            Map<String, Double> impactQualityDistribution, ImpactAnalysis.Range impactScoreRange) {}
}
