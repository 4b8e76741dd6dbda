package dev.assay.engine.execution;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.EngineObserver;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Measures how long a run shows each stage. Stages that run side by side share the time. */
final class StageClock {

    private final EngineObserver observer;

    /** Guards {@link #present} and {@link #since}: of stages that change at once, each time counts once. */
    private final ReentrantLock lock = new ReentrantLock();

    private Stage present = Stage.PROFILE;
    private long since = System.nanoTime();

    StageClock(EngineObserver observer) {
        this.observer = observer;
    }

    void enter(Stage next) {
        lock.lock();
        try {
            if (next != present) {
                leave();
                present = next;
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            leave();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        long now = System.nanoTime();
        observer.left(present, Duration.ofNanos(now - since));
        since = now;
    }
}
