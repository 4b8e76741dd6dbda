package dev.assay.port.out;

import java.time.Duration;

/**
 * Limits how often a client may do something: a token bucket that holds a whole window's quota and fills steadily. Safe
 * for many threads and, where it is shared, for many processes.
 */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Takes units out of a client's bucket, all or none.
     *
     * @param client whose bucket
     * @param units at least 1; more than the quota count as the quota
     * @throws StoreException if the limiter cannot be reached
     */
    Grant take(Allowance allowance, String client, int units);

    /**
     * How much of what.
     *
     * @param name of what; letters and hyphens
     * @param quota units per window, at least 1
     * @param window in which an empty bucket fills
     */
    record Allowance(String name, int quota, Duration window) {}

    /**
     * The answer.
     *
     * @param granted whether the units were taken
     * @param remaining units that could be taken at once after this
     * @param retryAfter when the same could be granted; zero if it was
     * @param fullAfter when the bucket is full again if nothing more is taken
     */
    record Grant(boolean granted, int remaining, Duration retryAfter, Duration fullAfter) {}
}
