package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.PullRequestHistory.Totals;
import java.util.Optional;

/**
 * What is known of a person's pull requests before any was read.
 *
 * @param totals how many there are
 * @param changedAt when one of them last changed; empty if there is none
 * @param second the cursor after the newest hundred; empty if there are no more
 */
public record PullRequestOutlook(Totals totals, Optional<String> changedAt, Optional<String> second) {

    /** Pull requests on a page: as many as GitHub gives. */
    public static final int PAGE = 100;

    /** Returns the same without knowing where the second hundred begins. */
    PullRequestOutlook pageByPage() {
        return new PullRequestOutlook(totals, changedAt, Optional.empty());
    }

    /** Returns a text that is the same as long as no pull request has changed. */
    public String validator() {
        return totals.all() + " " + totals.merged() + " " + totals.open() + " " + changedAt.orElse("-");
    }
}
