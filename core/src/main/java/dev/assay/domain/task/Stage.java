package dev.assay.domain.task;

import java.util.Locale;

/** What a task is busy with. The order is the usual one, but stages may overlap. */
public enum Stage {
    /** Waits for a worker. */
    QUEUED,
    /** Reads the account. */
    PROFILE,
    /** Reads the repositories. */
    REPOSITORIES,
    /** Reads the contribution calendar. */
    CONTRIBUTIONS,
    /** Reads the commits. */
    COMMITS,
    /** Reads the pull requests. */
    PULL_REQUESTS,
    /** Reads the dependency manifests. */
    MANIFESTS,
    /** Computes the report. */
    ANALYSIS,
    /** Waits for GitHub's rate limit to reset. */
    WAITING_FOR_GITHUB;

    /** Returns the name in lower case, as clients see it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
