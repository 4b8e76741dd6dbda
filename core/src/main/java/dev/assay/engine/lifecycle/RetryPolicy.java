package dev.assay.engine.lifecycle;

import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Repeats a write until the store takes it, with exponential back-off and full jitter. */
public final class RetryPolicy {

    private static final System.Logger LOG = System.getLogger(RetryPolicy.class.getName());
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 5;

    private final InstantSource clock;
    private final Pause pause;

    public RetryPolicy(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Repeats a step until it succeeds.
     *
     * @param end after which it is given up
     * @param step may be done more than once
     * @return what the step tells
     * @throws StoreException if the store does not come back in time
     */
    public boolean repeat(Instant end, BooleanSupplier step) throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                return step.getAsBoolean();
            } catch (StoreException lost) {
                if (!clock.instant().isBefore(end)) {
                    throw lost;
                }
                LOG.log(System.Logger.Level.DEBUG, "the store is away; the end of a task waits for it", lost);
                pause.rest(backOff(failures++));
            }
        }
    }

    private static Duration backOff(int failures) {
        long most = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
    }
}
