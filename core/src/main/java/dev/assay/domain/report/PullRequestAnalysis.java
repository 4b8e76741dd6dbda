package dev.assay.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the person works with pull requests. The shape is the same without any.
 *
 * @param totalPrs all the person's pull requests; empty where unknown
 * @param totalPrsAnalyzed how many were read in detail
 * @param collaborationPatterns conversation
 * @param problemSolving what they are about
 * @param codeQualityFocus care for quality
 * @param prMetrics numbers
 * @param timeToMerge how long merged ones took
 * @param sizes how large they are; empty where no size was read
 * @param ownRepositories those opened in the person's own repositories
 * @param othersRepositories those opened elsewhere
 * @param labels pull requests by label, most first, at most 20
 * @param reviewsGiven empty where the contributions were not seen
 */
public record PullRequestAnalysis(
        Optional<Integer> totalPrs,
        int totalPrsAnalyzed,
        CollaborationPatterns collaborationPatterns,
        ProblemSolving problemSolving,
        CodeQualityFocus codeQualityFocus,
        PrMetrics prMetrics,
        TimeToMerge timeToMerge,
        Optional<Sizes> sizes,
        Destination ownRepositories,
        Destination othersRepositories,
        Map<String, Integer> labels,
        Optional<ReviewsGiven> reviewsGiven) {

    /**
     * Conversation.
     *
     * @param reviewParticipation pull requests with a remark on their lines; empty where not read
     * @param discussionQuality {@code high}, {@code moderate} or {@code low}, by remarks per pull request;
     *     {@code unknown} where not read
     * @param responsiveness {@code unknown}: cannot be told from this data
     * @param mentorshipIndicators always empty: remarks of others are no merit of the author's
     * @param avgReviewCommentsPerPr mean; empty where not read
     * @param avgCommentsPerPr mean; empty where not read
     */
    public record CollaborationPatterns(
            Optional<Integer> reviewParticipation,
            String discussionQuality,
            String responsiveness,
            List<String> mentorshipIndicators,
            Optional<Double> avgReviewCommentsPerPr,
            Optional<Double> avgCommentsPerPr) {}

    /**
     * What the pull requests are about, by whole words of title and text.
     *
     * @param architecturalDecisions pull requests that speak of architecture
     * @param tradeOffsDiscussed pull requests that weigh alternatives
     * @param problemTypes of bug_fix, performance, security, feature, by titles, most frequent first
     * @param solutionApproaches always empty: cannot be told from this data
     */
    public record ProblemSolving(
            int architecturalDecisions,
            int tradeOffsDiscussed,
            List<String> problemTypes,
            List<String> solutionApproaches) {}

    /**
     * Care for quality, by whole words of titles and labels.
     *
     * @param testFocus pull requests about tests
     * @param refactoringFocus about refactoring
     * @param documentationFocus about documentation
     * @param securityFocus about security
     * @param qualityScore percent of pull requests with at least one of the four, 0 to 100
     */
    public record CodeQualityFocus(
            int testFocus, int refactoringFocus, int documentationFocus, int securityFocus, double qualityScore) {}

    /**
     * Numbers. Counts are true totals where known, else those of what was read.
     *
     * @param totalPrs all
     * @param mergedPrs accepted
     * @param openPrs waiting
     * @param closedPrs closed without being merged
     * @param avgAdditions mean of lines added; empty where not read
     * @param avgDeletions mean of lines removed; empty where not read
     * @param avgFilesChanged mean of files touched; empty where not read
     * @param mergeRate percent of those no longer open that were merged, 0 to 100; empty if all are open
     */
    public record PrMetrics(
            int totalPrs,
            int mergedPrs,
            int openPrs,
            int closedPrs,
            Optional<Double> avgAdditions,
            Optional<Double> avgDeletions,
            Optional<Double> avgFilesChanged,
            Optional<Double> mergeRate) {}

    /**
     * How long the merged ones took from being opened, over those that were read.
     *
     * @param merged how many that were
     * @param medianHours middle; empty without any
     * @param p90Hours nine of ten took no longer; empty without any
     */
    public record TimeToMerge(int merged, Optional<Double> medianHours, Optional<Double> p90Hours) {}

    /**
     * Lines added and removed, over those whose size was read.
     *
     * @param measured how many that were
     * @param medianLines middle
     * @param p90Lines nine of ten are no larger
     */
    public record Sizes(int measured, double medianLines, double p90Lines) {}

    /**
     * What became of the pull requests to some repositories, over those that were read.
     *
     * @param pullRequests opened
     * @param repositories how many they went to
     * @param merged accepted
     * @param open waiting
     * @param closed closed without being merged
     * @param mergeRate percent of those no longer open that were merged, 0 to 100; empty if there are none
     */
    public record Destination(
            int pullRequests, int repositories, int merged, int open, int closed, Optional<Double> mergeRate) {}

    /**
     * Reviews of others' pull requests, as GitHub counts contributions.
     *
     * @param count reviews
     * @param from first day counted
     * @param to last day counted
     */
    public record ReviewsGiven(int count, LocalDate from, LocalDate to) {}
}
