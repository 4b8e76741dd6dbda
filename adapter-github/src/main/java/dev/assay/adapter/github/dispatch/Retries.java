package dev.assay.adapter.github.dispatch;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How calls that failed are made again.
 *
 * @param backoff how often, and how long to wait before
 * @param random draws the part of that wait
 * @param pause waits
 */
public record Retries(Backoff backoff, RandomGenerator random, Pause pause) {

    /** Returns the retries of a client in use. */
    public static Retries real() {
        return new Retries(Backoff.DEFAULT, new SecureRandom(), Pause.REAL);
    }

    /** @param failures so far, at least 1 */
    Duration delay(int failures) {
        return backoff.delay(failures, random);
    }
}
