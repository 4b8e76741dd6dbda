package dev.assay.simulator;

/**
 * The truth about a person of a world, to hold an answer against.
 *
 * @param repositories owned, forks included
 * @param forks how many of these are forks
 * @param commits on default branches, in own repositories and those of others
 * @param ownCommits how many of these lie in own repositories that are no forks
 * @param pullRequests opened anywhere
 * @param merged how many of these were merged
 * @param open how many of these are open
 */
public record PersonTotals(
        String login,
        int repositories,
        int forks,
        int commits,
        int ownCommits,
        int pullRequests,
        int merged,
        int open) {}
