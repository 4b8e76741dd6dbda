package dev.assay.engine;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes tasks from the queue and runs a bounded number at once, each on a thread of its own, so that a run can be
 * interrupted without its worker noticing. A worker takes the next task only when the thread of the last has ended.
 */
final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final TaskQueue queue;
    private final Consumer<TaskId> run;
    private final Duration grace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<TaskId, Thread> runs = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    /** @param run analyses a task; returns soon when its thread is interrupted, and does not throw */
    Workers(TaskQueue queue, EngineSettings settings, Consumer<TaskId> run) {
        this.queue = queue;
        this.run = run;
        this.grace = settings.shutdownGrace();
        for (int i = 0; i < settings.workers(); i++) {
            threads.add(Thread.ofVirtual().name("worker-" + i).unstarted(this::work));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Interrupts the run of a task, if it runs here. */
    void interrupt(TaskId id) {
        Thread thread = runs.get(id);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        while (closing.getCount() > 0) {
            try {
                Optional<Delivery> next = queue.poll(POLL);
                if (next.isPresent() && closing.getCount() > 0) {
                    perform(next.get());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "a worker lost the queue for a moment", failure);
                pause();
            }
        }
    }

    private void perform(Delivery delivery) {
        TaskId id = delivery.task();
        Thread thread = Thread.ofVirtual().name("analysis-" + id).unstarted(() -> run.accept(id));
        runs.put(id, thread);
        try {
            thread.start();
            joinPassingInterruptsOn(thread);
        } finally {
            runs.remove(id);
        }
        queue.acknowledge(delivery);
    }

    /** A worker is interrupted when the engine closes: its run must stop, and be waited for. */
    private static void joinPassingInterruptsOn(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                thread.interrupt();
            }
        }
    }

    private void pause() {
        try {
            if (closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "closed while waiting to try again");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes no more tasks, lets running ones finish within the grace period, interrupts the rest, and waits for all.
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            awaitRuns();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        joinUninterruptibly();
    }

    private void awaitRuns() throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        for (Thread thread : List.copyOf(runs.values())) {
            thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private void joinUninterruptibly() {
        boolean interrupted = Thread.interrupted();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
