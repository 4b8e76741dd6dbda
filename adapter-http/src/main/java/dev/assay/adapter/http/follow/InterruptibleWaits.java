package dev.assay.adapter.http.follow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Threads of requests that wait, and are woken when the server closes. A thread is only interrupted while it waits: the
 * flag of a thread at work would end its connection with the next write. Safe for many threads.
 */
final class InterruptibleWaits {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Thread, Boolean> waiting = new ConcurrentHashMap<>();

    /**
     * Something to wait for.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Wait<T> {
        T end() throws InterruptedException;
    }

    /** Tells whether the server closes. */
    boolean closed() {
        return closed.getCount() == 0;
    }

    /**
     * Waits on the calling thread.
     *
     * @throws InterruptedException if the server closes meanwhile; the flag is clear afterwards in any case
     */
    <T> T interruptibly(Wait<T> wait) throws InterruptedException {
        waiting.put(Thread.currentThread(), true);
        try {
            if (closed()) {
                throw new InterruptedException("the server closes");
            }
            return wait.end();
        } finally {
            stopWaiting();
        }
    }

    /**
     * Waits for nothing but time.
     *
     * @throws InterruptedException if the server closes meanwhile
     */
    void pause(Duration time) throws InterruptedException {
        if (interruptibly(() -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS))) {
            throw new InterruptedException("the server closes");
        }
    }

    /** Clears an interrupt that came when the wait had already ended. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void stopWaiting() {
        waiting.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /** Wakes all threads that wait; those that come later do not wait at all. */
    void close() {
        closed.countDown();
        // Within compute, so that a thread that has just stopped waiting is not interrupted.
        waiting.keySet()
                .forEach(thread -> waiting.computeIfPresent(thread, (waiter, still) -> {
                    waiter.interrupt();
                    return still;
                }));
    }
}
