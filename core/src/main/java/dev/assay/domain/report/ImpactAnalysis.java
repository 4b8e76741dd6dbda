package dev.assay.domain.report;

import java.util.List;
import java.util.Map;

/**
 * Weight of the commits that were read.
 *
 * @param distribution commits by level
 * @param averageScore mean score, 0 to 100
 * @param scores spread of the scores
 * @param weightyPercentage percent of commits of level high or moderate, 0 to 100
 * @param highConventional commits of level high that follow Conventional Commits
 * @param highest the 10 with the highest scores of level high or moderate
 * @param highestConventional the 5 highest of them that follow Conventional Commits
 * @param messageQuality percent of commits by quality of the message: high, medium, low
 */
public record ImpactAnalysis(
        Distribution distribution,
        double averageScore,
        Range scores,
        double weightyPercentage,
        int highConventional,
        List<ImpactfulCommit> highest,
        List<ImpactfulCommit> highestConventional,
        Map<String, Double> messageQuality) {

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
     * @param impact its weight
     */
    public record ImpactfulCommit(CommitSummary commit, Impact impact) {}

    /**
     * The weight of a commit.
     *
     * @param score 0 to 100
     * @param level {@code high}, {@code moderate}, {@code low} or {@code minimal}
     * @param conventional what its message says
     * @param messageQuality {@code high}, {@code medium} or {@code low}
     */
    public record Impact(int score, String level, ConventionalInfo conventional, String messageQuality) {}
}
