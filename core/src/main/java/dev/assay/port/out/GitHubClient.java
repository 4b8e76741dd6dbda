package dev.assay.port.out;

import dev.assay.domain.profile.Login;

/**
 * Reads what GitHub knows of a person. Safe for many threads. Blocks until GitHub has answered and can be interrupted.
 * What goes wrong is part of the answers; a {@link RuntimeException} is a bug.
 */
public interface GitHubClient extends AutoCloseable {

    /** Reads the account and, where the same calls bring them, its repositories and contributions. */
    OverviewAnswer overview(Login login, CallContext context) throws InterruptedException;

    /** Tells whether the people it knows are inventions, which every report on them then says. */
    default boolean simulated() {
        return false;
    }

    /** Ends the connections. Calls under way fail. */
    @Override
    void close();
}
