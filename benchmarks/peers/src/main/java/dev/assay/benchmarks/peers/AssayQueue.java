package dev.assay.benchmarks.peers;

import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Assay's queue without its engine: tasks are handed out, leased and settled, and nothing is kept of them. */
final class AssayQueue implements Engine {

    static final int CAPACITY = 10_000;
    private static final Duration TUNED_LEASE = Duration.ofSeconds(3);

    private final RedisStorage storage;
    private final int workers;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    AssayQueue(Setup setup) {
        storage = open(setup);
        workers = setup.workers();
    }

    static RedisStorage open(Setup setup) {
        Duration lease = setup.tuned() ? TUNED_LEASE : RedisSettings.LEASE;
        return RedisStorage.open(
                new RedisSettings(URI.create(setup.url()), CAPACITY, Duration.ofHours(2), lease),
                InstantSource.system());
    }

    @Override
    public void enqueue(String name) {
        TaskId id = TaskId.of(
                new Login(name), Instant.now(), ThreadLocalRandom.current().nextLong());
        if (!storage.storage().queue().offer(id, Lane.LOCAL)) {
            throw new IllegalStateException("the queue is full");
        }
    }

    @Override
    public void enqueueAll(List<String> names) {
        sideBySide(names, workers, this);
    }

    /** Assay takes jobs one by one, and puts those of many callers together itself. */
    static void sideBySide(List<String> names, int callers, Engine engine) {
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            names.forEach(name -> pool.execute(() -> engine.enqueue(name)));
        }
    }

    @Override
    public void work(Job job) {
        for (int i = 0; i < workers; i++) {
            threads.execute(() -> loop(job));
        }
    }

    private void loop(Job job) {
        TaskQueue queue = storage.storage().queue();
        try {
            while (!threads.isShutdown()) {
                for (Delivery delivery : queue.poll(1, Duration.ofSeconds(1))) {
                    job.run(delivery.task().login().toString());
                    queue.settle(delivery, Settlement.DONE);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        storage.close();
    }
}
