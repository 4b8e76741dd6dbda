package dev.assay.adapter.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts threads that read from or write to a client who keeps them waiting: that closes the connection. Without
 * it, clients who send half a request or stop reading would hold their connections for ever.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Duration patience;
    private final Duration moment;
    private final Map<Thread, Long> since = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("assay-slow-clients").factory());

    private final Future<?> rounds;

    /**
     * Begins to watch.
     *
     * @param patience how long a client may take to send a request, or to take what it is sent
     * @param moment how long a client whose request is on the way when the server stops may take
     */
    Watchdog(Duration patience, Duration moment) {
        this.patience = patience;
        this.moment = moment;
        rounds = timer.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something that takes as long as the client lets it, and watches over the calling thread meanwhile. */
    void over(Runnable deed) {
        waiting();
        try {
            deed.run();
        } finally {
            done();
        }
    }

    /** Watches over the calling thread until {@link #done}. */
    void waiting() {
        since.put(Thread.currentThread(), System.nanoTime());
    }

    /** Does something once clients whose requests are on the way have had a moment to be heard. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void inAMoment(Runnable deed) {
        timer.schedule(deed, moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says that the client has done its part, or never will. */
    void done() {
        since.remove(Thread.currentThread());
    }

    private void look() {
        long now = System.nanoTime();
        // Within compute, so that nobody is interrupted who has just been done.
        since.keySet()
                .forEach(thread -> since.computeIfPresent(thread, (slow, start) -> {
                    if (now - start <= patience.toNanos()) {
                        return start;
                    }
                    slow.interrupt();
                    return null;
                }));
    }

    @Override
    public void close() {
        rounds.cancel(true);
        timer.shutdownNow();
    }
}
