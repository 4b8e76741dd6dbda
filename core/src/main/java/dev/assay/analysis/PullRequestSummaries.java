package dev.assay.analysis;

import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.report.PullRequestSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The pull requests that were read, newest first. */
final class PullRequestSummaries {

    private static final Comparator<PullRequest> NEWEST_FIRST = Comparator.comparing(PullRequest::createdAt)
            .reversed()
            .thenComparing(PullRequest::repository)
            .thenComparingInt(PullRequest::number);

    private PullRequestSummaries() {}

    static List<PullRequestSummary> of(List<PullRequest> pullRequests, String author) {
        return pullRequests.stream()
                .sorted(NEWEST_FIRST)
                .map(pullRequest -> summary(pullRequest, author))
                .toList();
    }

    private static PullRequestSummary summary(PullRequest pullRequest, String author) {
        return new PullRequestSummary(
                pullRequest.number(),
                Redaction.mask(pullRequest.title()),
                Redaction.mask(pullRequest.body(), PullRequest.BODY_LIMIT),
                pullRequest.state().name().toLowerCase(Locale.ROOT),
                pullRequest.createdAt(),
                pullRequest.mergedAt(),
                pullRequest.closedAt(),
                author,
                pullRequest.size().map(PullRequest.Size::additions),
                pullRequest.size().map(PullRequest.Size::deletions),
                pullRequest.size().map(PullRequest.Size::files),
                pullRequest.comments(),
                pullRequest.size().flatMap(PullRequest.Size::reviewComments),
                pullRequest.labels().stream().map(Redaction::mask).toList(),
                pullRequest.repository().name(),
                pullRequest.repository().toString(),
                pullRequest.url().toString());
    }
}
