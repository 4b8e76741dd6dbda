package dev.assay.simulator;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Makes calls take their time, and lets all of them go at once when the simulator closes. */
final class Pace {

    private final SimulatorSettings settings;
    private final CountDownLatch closing;
    private final Pause pause;
    private final List<Runnable> stallListeners = new CopyOnWriteArrayList<>();
    private final SplittableRandom jitter;

    Pace(SimulatorSettings settings, CountDownLatch closing, Pause pause) {
        this.settings = settings;
        this.closing = closing;
        this.pause = pause;
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
        if (pause.last(duration, closing)) {
            throw new InterruptedException("the simulator is closing");
        }
    }

    void onStall(Runnable listener) {
        stallListeners.add(listener);
    }

    /** Waits until the simulator closes. */
    void stall() throws InterruptedException {
        stallListeners.forEach(Runnable::run);
        closing.await();
    }

    private synchronized int nextJitter() {
        int percent = settings.jitterPercent();
        return jitter.nextInt(-percent, percent + 1);
    }
}
