package dev.assay.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the person works with pull requests. The shape is the same without any.
 *
 * @param total all the person's pull requests; empty where unknown
 * @param read how many were read in detail
 * @param outcomes what became of them, and how soon
 * @param sizes how large they are
 * @param conversation how much is said about them
 * @param subjects what they are about
 * @param qualityFocus care for quality
 * @param destinations where they were opened
 * @param reviewsGiven empty where the contributions were not seen
 */
public record PullRequestAnalysis(
        Optional<Integer> total,
        int read,
        Outcomes outcomes,
        Sizes sizes,
        Conversation conversation,
        Subjects subjects,
        QualityFocus qualityFocus,
        Destinations destinations,
        Optional<ReviewsGiven> reviewsGiven) {

    /**
     * What became of them. Counts are true totals where known, else those of what was read.
     *
     * @param total all
     * @param merged accepted
     * @param open waiting
     * @param closed closed without being merged
     * @param mergeRate percent of those no longer open that were merged, 0 to 100; empty if all are open
     * @param timeToMerge how long merged ones took
     */
    public record Outcomes(
            int total, int merged, int open, int closed, Optional<Double> mergeRate, TimeToMerge timeToMerge) {}

    /**
     * How long the merged ones took from being opened, over those that were read.
     *
     * @param merged how many that were
     * @param medianHours middle; empty without any
     * @param p90Hours nine of ten took no longer; empty without any
     */
    public record TimeToMerge(int merged, Optional<Double> medianHours, Optional<Double> p90Hours) {}

    /**
     * How large they are; empty where no size was read.
     *
     * @param meanAdditions mean of lines added
     * @param meanDeletions mean of lines removed
     * @param meanFiles mean of files touched
     * @param lines added and removed
     */
    public record Sizes(
            Optional<Double> meanAdditions,
            Optional<Double> meanDeletions,
            Optional<Double> meanFiles,
            Optional<Lines> lines) {}

    /**
     * Lines added and removed, over those whose size was read.
     *
     * @param measured how many that were
     * @param median middle
     * @param p90 nine of ten are no larger
     */
    public record Lines(int measured, double median, double p90) {}

    /**
     * How much is said about them.
     *
     * @param withRemarks pull requests with a remark on their lines; empty where not read
     * @param quality {@code high}, {@code moderate} or {@code low}, by remarks per pull request; {@code unknown} where
     *     not read
     * @param meanRemarks remarks on lines per pull request; empty where not read
     * @param meanComments comments per pull request; empty where not read
     */
    public record Conversation(
            Optional<Integer> withRemarks,
            String quality,
            Optional<Double> meanRemarks,
            Optional<Double> meanComments) {}

    /**
     * What the pull requests are about, by whole words of title and text.
     *
     * @param architecture pull requests that speak of architecture
     * @param tradeOffs pull requests that weigh alternatives
     * @param problemTypes of bug_fix, performance, security, feature, by titles, most frequent first
     * @param labels pull requests by label, most first, at most 20
     */
    public record Subjects(int architecture, int tradeOffs, List<String> problemTypes, Map<String, Integer> labels) {}

    /**
     * Care for quality, by whole words of titles and labels.
     *
     * @param tests pull requests about tests
     * @param refactoring about refactoring
     * @param documentation about documentation
     * @param security about security
     * @param percentage of pull requests with at least one of the four, 0 to 100
     */
    public record QualityFocus(int tests, int refactoring, int documentation, int security, double percentage) {}

    /**
     * Where they were opened.
     *
     * @param own in the person's own repositories
     * @param others elsewhere
     */
    public record Destinations(Destination own, Destination others) {}

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
