package dev.assay.domain.profile;

import java.util.List;
import java.util.Optional;

/**
 * The pull requests of a person.
 *
 * @param pullRequests read in detail, newest first
 * @param totals all of them by state; empty where unknown
 */
public record PullRequestHistory(List<PullRequest> pullRequests, Optional<Totals> totals) {

    /** Makes the list unmodifiable. */
    public PullRequestHistory {
        pullRequests = List.copyOf(pullRequests);
    }

    /**
     * How many there are.
     *
     * @param all of any state
     * @param merged accepted
     * @param open waiting
     */
    public record Totals(int all, int merged, int open) {

        /** Returns how many were closed without being merged. */
        public int closed() {
            return Math.max(0, all - merged - open);
        }
    }
}
