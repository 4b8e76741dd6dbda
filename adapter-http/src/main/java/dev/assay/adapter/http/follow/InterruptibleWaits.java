package dev.assay.adapter.http.follow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Threads of requests that wait, and are woken when the server closes. Nobody is interrupted but who waits: the flag
 * would end a connection with its next write. Safe for many threads.
 */
final class InterruptibleWaits {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Thread, Boolean> asleep = new ConcurrentHashMap<>();

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
    <T> T sleep(Wait<T> wait) throws InterruptedException {
        asleep.put(Thread.currentThread(), true);
        try {
            if (closed()) {
                throw new InterruptedException("the server closes");
            }
            return wait.end();
        } finally {
            getUp();
        }
    }

    /**
     * Waits for nothing but time.
     *
     * @throws InterruptedException if the server closes meanwhile
     */
    void pause(Duration time) throws InterruptedException {
        if (sleep(() -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS))) {
            throw new InterruptedException("the server closes");
        }
    }

    /** An interrupt that came too late has nothing to say. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void getUp() {
        asleep.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /** Wakes all, and whoever comes later at once. */
    void close() {
        closed.countDown();
        // Within compute, so that nobody is interrupted who has just got up.
        asleep.keySet()
                .forEach(thread -> asleep.computeIfPresent(thread, (sleeper, still) -> {
                    sleeper.interrupt();
                    return still;
                }));
    }
}
