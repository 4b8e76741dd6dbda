package dev.assay.port.out;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the books of what GitHub still grants, by account and resource, for all analyses at once. What is unknown
 * counts as granted: GitHub's next answer tells. Safe for many threads.
 */
public interface RateLimitLedger {

    /**
     * Sets units aside for a call that is about to be made, and counts the call against our own allowance.
     *
     * @param units calls of REST, points of GraphQL
     * @param callsPerHour our own allowance for the account over all resources
     * @return empty if they were set aside; otherwise when asking again makes sense, and nothing has changed
     * @throws StoreException if the ledger cannot be reached
     */
    Optional<Instant> reserve(Quota quota, int units, int callsPerHour);

    /**
     * Notes what GitHub said of a quota. What it said of an earlier window is ignored, and within a window the smaller
     * remainder is believed, because answers overtake each other.
     *
     * @throws StoreException if the ledger cannot be reached
     */
    void observe(Quota quota, Standing standing);

    /**
     * Sets a quota aside until then, because GitHub asked for it. An earlier time than one noted before changes
     * nothing.
     *
     * @throws StoreException if the ledger cannot be reached
     */
    void block(Quota quota, Instant until);

    /**
     * Returns where a quota stands; empty while GitHub has not said, or once its window is over.
     *
     * @throws StoreException if the ledger cannot be reached
     */
    Optional<Standing> standing(Quota quota);

    /**
     * What is counted together.
     *
     * @param account who asks: a name that does not tell the token
     * @param resource what of
     */
    record Quota(String account, Resource resource) {}

    /** GitHub's separate budgets. */
    enum Resource {
        /** REST but for searches. */
        CORE,
        /** Searches over REST. */
        SEARCH,
        /** GraphQL, in points. */
        GRAPHQL
    }

    /**
     * A quota at some moment.
     *
     * @param limit units per window
     * @param remaining of them
     * @param resetsAt when the window ends
     */
    record Standing(int limit, int remaining, Instant resetsAt) {}
}
