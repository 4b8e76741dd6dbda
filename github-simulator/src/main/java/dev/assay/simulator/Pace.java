package dev.assay.simulator;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes calls take their time, and lets all of them go at once when the simulator closes. */
final class Pace {

    private static final Duration FOREVER = Duration.ofDays(1);

    private final SimulatorSettings settings;
    private final CountDownLatch closing;
    private final SplittableRandom jitter;

    Pace(SimulatorSettings settings, CountDownLatch closing) {
        this.settings = settings;
        this.closing = closing;
        this.jitter = new SplittableRandom(settings.seed());
    }

    SimulatorSettings settings() {
        return settings;
    }

    /** Waits as long as a call of this kind takes. */
    void callTime(boolean graphQl) throws InterruptedException {
        Duration latency = graphQl ? settings.graphQlLatency() : settings.restLatency();
        if (latency.isPositive()) {
            pause(latency.plus(latency.multipliedBy(nextJitter()).dividedBy(100)));
        }
    }

    void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the simulator is closing");
        }
    }

    /** Waits until the simulator closes. */
    void stall() throws InterruptedException {
        pause(FOREVER);
    }

    private synchronized int nextJitter() {
        int percent = settings.jitterPercent();
        return jitter.nextInt(-percent, percent + 1);
    }
}
