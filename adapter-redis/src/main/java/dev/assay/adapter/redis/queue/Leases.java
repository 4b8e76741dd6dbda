package dev.assay.adapter.redis.queue;

import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The deliveries that this process has not settled. A platform thread renews their leases, so that a busy pool of
 * virtual threads cannot make a living worker look dead.
 */
final class Leases implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Leases.class.getName());
    private static final int BEATS = 3;

    private final Duration period;
    private final Consumer<List<Lease>> renewal;
    private final Map<Delivery, String> entries = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread heart =
            Thread.ofPlatform().daemon().name("assay-redis-leases").unstarted(this::beat);

    /** @param renewal renews leases that are still ours */
    Leases(Duration lease, Consumer<List<Lease>> renewal) {
        this.period = lease.dividedBy(BEATS);
        this.renewal = renewal;
    }

    void start() {
        heart.start();
    }

    void hold(Delivery delivery, String entry) {
        entries.put(delivery, entry);
    }

    /** Renews this no more; empty if it was not held. */
    Optional<Lease> release(Delivery delivery) {
        return Optional.ofNullable(entries.remove(delivery)).map(entry -> new Lease(delivery, entry));
    }

    private void beat() {
        try {
            while (!closing.await(period.toMillis(), TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        List<Lease> held = entries.entrySet().stream()
                .map(entry -> new Lease(entry.getKey(), entry.getValue()))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        try {
            renewal.accept(held);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "leases were not renewed", lost);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        heart.interrupt();
    }

    /**
     * A delivery and the entry of the stream that stands for it.
     *
     * @param delivery what was handed out
     * @param entry its id in the stream
     */
    record Lease(Delivery delivery, String entry) {}
}
