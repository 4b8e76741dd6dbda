package dev.assay.analysis.pullrequests;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.figures.Tally;
import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.report.PullRequestAnalysis.Destination;
import dev.assay.domain.report.PullRequestAnalysis.Lines;
import dev.assay.domain.report.PullRequestAnalysis.ReviewsGiven;
import dev.assay.domain.report.PullRequestAnalysis.TimeToMerge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What became of pull requests, how soon, and how large they were. */
final class PullRequestOutcomes {

    private static final int MAX_LABELS = 20;
    private static final int MAX_LABEL = 100;
    private static final double MINUTES_PER_HOUR = 60;

    private PullRequestOutcomes() {}

    static TimeToMerge timeToMerge(List<PullRequest> read) {
        List<Double> hours = read.stream()
                .flatMap(request -> request.mergedAt().map(merged -> hours(request, merged)).stream())
                .toList();
        return new TimeToMerge(
                hours.size(),
                hours.isEmpty() ? Optional.empty() : Optional.of(Statistic.rounded(Statistic.median(hours), 1)),
                hours.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Statistic.rounded(Statistic.ninetiethPercentile(hours), 1)));
    }

    private static double hours(PullRequest request, Instant merged) {
        // A pull request moved from elsewhere may say that it was merged before it was opened.
        return Math.max(0, Duration.between(request.createdAt(), merged).toMinutes() / MINUTES_PER_HOUR);
    }

    /** Returns the sizes; empty if there are pull requests but none was measured. */
    static Optional<Lines> lines(List<PullRequest> read) {
        List<Long> changed = read.stream()
                .flatMap(request -> request.size().stream())
                .map(size -> (long) size.additions() + size.deletions())
                .toList();
        if (!read.isEmpty() && changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Lines(changed.size(), Statistic.median(changed), Statistic.ninetiethPercentile(changed)));
    }

    static Destination destination(List<PullRequest> read, Predicate<PullRequest> there) {
        List<PullRequest> sent = read.stream().filter(there).toList();
        Totals totals = PullRequestFindings.counted(sent);
        long repositories =
                sent.stream().map(PullRequest::repository).distinct().count();
        return new Destination(
                sent.size(),
                (int) repositories,
                totals.merged(),
                totals.open(),
                totals.closed(),
                Statistic.percentOfSome(totals.merged(), (long) totals.merged() + totals.closed()));
    }

    /** Returns pull requests by label; labels are strangers' texts. */
    static Map<String, Integer> labels(List<PullRequest> read) {
        Tally labels = new Tally();
        read.forEach(request -> request.labels().stream()
                .map(label -> Redaction.mask(label, MAX_LABEL))
                .distinct()
                .forEach(label -> labels.add(label, 1)));
        return labels.top(MAX_LABELS);
    }

    static ReviewsGiven reviews(Contributions year) {
        return new ReviewsGiven(year.totals().reviews(), year.from(), year.to());
    }
}
