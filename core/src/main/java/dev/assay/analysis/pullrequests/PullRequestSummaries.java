package dev.assay.analysis.pullrequests;

import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.PullRequest;
import java.util.Comparator;
import java.util.List;

/** The pull requests that were read, newest first. */
public final class PullRequestSummaries {

    private static final Comparator<PullRequest> NEWEST_FIRST = Comparator.comparing(PullRequest::createdAt)
            .reversed()
            .thenComparing(PullRequest::repository)
            .thenComparingInt(PullRequest::number);

    private PullRequestSummaries() {}

    public static List<PullRequest> of(List<PullRequest> pullRequests) {
        return pullRequests.stream()
                .sorted(NEWEST_FIRST)
                .map(PullRequestSummaries::masked)
                .toList();
    }

    private static PullRequest masked(PullRequest pullRequest) {
        return new PullRequest(
                pullRequest.repository(),
                pullRequest.number(),
                pullRequest.url(),
                Redaction.mask(pullRequest.title()),
                Redaction.mask(pullRequest.body()),
                pullRequest.state(),
                pullRequest.createdAt(),
                pullRequest.mergedAt(),
                pullRequest.closedAt(),
                pullRequest.size(),
                pullRequest.comments(),
                pullRequest.labels().stream().map(Redaction::mask).toList());
    }
}
