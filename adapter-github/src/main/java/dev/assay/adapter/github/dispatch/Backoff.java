package dev.assay.adapter.github.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a call is made again: exponential with full jitter, that is, a random part of a span that
 * doubles with every failure.
 *
 * @param first span after the first failure
 * @param longest span
 * @param attempts calls in all before it is given up
 */
public record Backoff(Duration first, Duration longest, int attempts) {

    /** Five attempts, waiting 3 s in all on average. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(400), Duration.ofSeconds(8), 5);

    private static final int MAX_DOUBLINGS = 20;

    /**
     * Draws how long to wait.
     *
     * @param failures so far, at least 1
     */
    public Duration delay(int failures, RandomGenerator random) {
        long span = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(span + 1));
    }
}
