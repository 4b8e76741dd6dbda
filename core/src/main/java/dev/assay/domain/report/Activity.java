package dev.assay.domain.report;

import dev.assay.domain.profile.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * What the person did. Each part is empty if it could not be seen.
 *
 * @param commits how they commit
 * @param newestPullRequests newest first, e-mail addresses removed
 * @param pullRequests how they work with pull requests
 * @param contributions the last year
 */
public record Activity(
        Optional<CommitAnalysis> commits,
        Optional<List<PullRequest>> newestPullRequests,
        Optional<PullRequestAnalysis> pullRequests,
        Optional<ContributionSummary> contributions) {

    /** Makes the list unmodifiable. */
    public Activity {
        newestPullRequests = newestPullRequests.map(List::copyOf);
    }
}
