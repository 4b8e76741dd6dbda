package dev.assay.domain.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weight of the commits that were read.
 *
 * @param distribution commits by level
 * @param averageImpactScore mean score, 0 to 100
 * @param highImpactCommits the 10 with the highest scores of level high or moderate
 * @param conventionalHighImpact the 5 highest of them that follow Conventional Commits
 * @param impactScoreRange spread of the scores
 * @param qualityDistribution percent of commits by quality of the message: high, medium, low
 */
public record ImpactAnalysis(
        Distribution distribution,
        double averageImpactScore,
        List<ImpactfulCommit> highImpactCommits,
        List<ImpactfulCommit> conventionalHighImpact,
        Range impactScoreRange,
        Map<String, Double> qualityDistribution) {

    /**
     * Commits by level.
     *
     * @param high score of 70 and more
     * @param moderate 40 to 69
     * @param low 20 to 39
     * @param minimal below 20
     */
    public record Distribution(int high, int moderate, int low, int minimal) {}

    /**
     * Spread of the scores; all 0 without commits.
     *
     * @param min lowest
     * @param max highest
     * @param median middle, the mean of the two middle ones for an even count
     */
    public record Range(double min, double max, double median) {}

    /**
     * A commit with its weight.
     *
     * @param commit the commit
     * @param impactAnalysis its weight
     */
    public record ImpactfulCommit(CommitSummary commit, Impact impactAnalysis) {}

    /**
     * The weight of a commit.
     *
     * @param impactScore 0 to 100
     * @param impactLevel {@code high}, {@code moderate}, {@code low} or {@code minimal}
     * @param conventionalInfo what its message says
     * @param filesChanged files touched; empty where not read
     * @param messageQuality {@code high}, {@code medium} or {@code low}
     */
    public record Impact(
            int impactScore,
            String impactLevel,
            ConventionalInfo conventionalInfo,
            Optional<Integer> filesChanged,
            String messageQuality) {}
}
