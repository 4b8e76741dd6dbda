package dev.assay.simulator.limits;

/**
 * How much a simulator lets its callers do.
 *
 * @param anonymousPerHour REST calls without a token
 * @param perHour REST calls for each token
 * @param pointsPerHour GraphQL points for each token
 * @param anonymousSearchesPerMinute searches without a token
 * @param searchesPerMinute searches for each token
 * @param concurrentCalls how many calls of all callers together may be under way; those beyond meet the secondary limit
 */
public record Limits(
        int anonymousPerHour,
        int perHour,
        int pointsPerHour,
        int anonymousSearchesPerMinute,
        int searchesPerMinute,
        int concurrentCalls) {

    /** What GitHub grants. */
    public static final Limits GITHUB = new Limits(60, 5000, 5000, 10, 30, 100);

    /** @throws IllegalArgumentException if a number is negative, or no call at all may be under way */
    public Limits {
        for (int quota :
                new int[] {anonymousPerHour, perHour, pointsPerHour, anonymousSearchesPerMinute, searchesPerMinute}) {
            if (quota < 0) {
                throw new IllegalArgumentException("a quota must not be negative, got " + quota);
            }
        }
        if (concurrentCalls < 1) {
            throw new IllegalArgumentException("concurrentCalls must be at least 1, got " + concurrentCalls);
        }
    }

    /** The same limits with other quotas for each token. */
    public Limits withQuotas(int newPerHour, int newPointsPerHour) {
        return new Limits(
                anonymousPerHour,
                newPerHour,
                newPointsPerHour,
                anonymousSearchesPerMinute,
                searchesPerMinute,
                concurrentCalls);
    }

    /** The same limits with another number of calls at the same time. */
    public Limits withConcurrentCalls(int newConcurrentCalls) {
        return new Limits(
                anonymousPerHour,
                perHour,
                pointsPerHour,
                anonymousSearchesPerMinute,
                searchesPerMinute,
                newConcurrentCalls);
    }
}
