package dev.assay.engine;

import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Repeats a write until the store takes it, with exponential back-off and full jitter. */
final class Persistence {

    private static final System.Logger LOG = System.getLogger(Persistence.class.getName());
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 5;

    private final InstantSource clock;

    Persistence(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Insists on a step.
     *
     * @param end after which it is given up
     * @param step may be done more than once
     * @throws StoreException if the store does not come back in time
     */
    void insist(Instant end, Runnable step) throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                step.run();
                return;
            } catch (StoreException lost) {
                if (!clock.instant().isBefore(end)) {
                    throw lost;
                }
                LOG.log(System.Logger.Level.DEBUG, "the store is away; the end of a task waits for it", lost);
                pause(failures++);
            }
        }
    }

    private static void pause(int failures) throws InterruptedException {
        long most = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.min(failures, DOUBLINGS));
        long pause = ThreadLocalRandom.current().nextLong(most + 1);
        if (new CountDownLatch(1).await(pause, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}
