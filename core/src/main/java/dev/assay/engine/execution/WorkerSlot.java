package dev.assay.engine.execution;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The place of one run among the bounded number of them. A run that only waits gives its place to another and lines up
 * again afterwards. Its stages may wait at the same time: the place is given up by the first and taken again by the
 * first that goes on.
 */
final class WorkerSlot implements AutoCloseable {

    private final Semaphore slots;

    /**
     * Guards {@link #held}: of several stages that go on at once, one takes the place again and the others wait for it.
     */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile boolean held = true;
    private volatile boolean begun;

    /** @param slots of which the caller has acquired one, which is this */
    WorkerSlot(Semaphore slots) {
        this.slots = slots;
    }

    /** Waits without holding the place. */
    void without(Wait wait) throws InterruptedException {
        release();
        wait.run();
        lock.lockInterruptibly();
        try {
            if (!held) {
                slots.acquire();
                held = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the run is at work, not waiting. */
    boolean held() {
        return held;
    }

    /** Says that the run has got its task. */
    void begin() {
        begun = true;
    }

    /** Tells whether the run has got its task. */
    boolean begun() {
        return begun;
    }

    /** Gives the place up for good. */
    @Override
    public void close() {
        release();
    }

    private void release() {
        lock.lock();
        try {
            if (held) {
                held = false;
                slots.release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Wait {
        void run() throws InterruptedException;
    }
}
