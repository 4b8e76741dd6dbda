package dev.assay.engine;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Takes tasks from the queue and runs a bounded number at once, each on a thread of its own, so that a run can be
 * interrupted alone. A run that waits for GitHub does not count: its {@link WorkerSlot} goes to another meanwhile.
 * Those that wait are bounded too, or an exhausted GitHub would let any number of tasks pass the bound of the queue.
 */
final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final TaskQueue queue;
    private final BiConsumer<TaskId, WorkerSlot> run;
    private final Duration grace;
    private final Semaphore slots;
    private final Semaphore places;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** By thread, because a queue may hand a task out twice. */
    private final Map<Thread, Run> runs = new ConcurrentHashMap<>();

    private final Thread dispatcher = Thread.ofVirtual().name("dispatcher").unstarted(this::dispatch);

    /** @param run analyses a task; returns soon when its thread is interrupted, and does not throw */
    Workers(TaskQueue queue, EngineSettings settings, BiConsumer<TaskId, WorkerSlot> run) {
        this.queue = queue;
        this.run = run;
        this.grace = settings.shutdownGrace();
        this.slots = new Semaphore(settings.workers(), true);
        this.places = new Semaphore(settings.workers() + settings.queueCapacity());
    }

    void start() {
        dispatcher.start();
    }

    /** Interrupts the run of a task, if it runs here. */
    void interrupt(TaskId id) {
        runs.forEach((thread, run) -> {
            if (run.task().equals(id)) {
                thread.interrupt();
            }
        });
    }

    private void dispatch() {
        while (closing.getCount() > 0) {
            try {
                places.acquire();
                slots.acquire();
                begin(new WorkerSlot(slots));
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void begin(WorkerSlot slot) throws InterruptedException {
        Optional<Delivery> next = Optional.empty();
        try {
            next = next().filter(delivery -> closing.getCount() > 0);
        } finally {
            next.ifPresentOrElse(delivery -> perform(delivery, slot), () -> leave(slot));
        }
    }

    private Optional<Delivery> next() throws InterruptedException {
        try {
            return queue.poll(POLL);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the queue was lost for a moment", failure);
            pause();
            return Optional.empty();
        }
    }

    private void perform(Delivery delivery, WorkerSlot slot) {
        TaskId id = delivery.task();
        Thread thread = Thread.ofVirtual().name("analysis-" + id).unstarted(() -> runIn(slot, delivery));
        runs.put(thread, new Run(id, slot));
        thread.start();
    }

    private void runIn(WorkerSlot slot, Delivery delivery) {
        try {
            run.accept(delivery.task(), slot);
            queue.acknowledge(delivery);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the queue was lost for a moment", failure);
        } finally {
            leave(slot);
            runs.remove(Thread.currentThread());
        }
    }

    private void leave(WorkerSlot slot) {
        slot.close();
        places.release();
    }

    private void pause() throws InterruptedException {
        if (closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(System.Logger.Level.DEBUG, "closed while waiting to try again");
        }
    }

    /**
     * Takes no more tasks, lets those at work finish within the grace period, interrupts the rest, and waits for all.
     */
    @Override
    public void close() {
        closing.countDown();
        dispatcher.interrupt();
        joinUninterruptibly(List.of(dispatcher));
        Map<Thread, Run> left = Map.copyOf(runs);
        try {
            awaitWork(left);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        left.keySet().forEach(Thread::interrupt);
        joinUninterruptibly(left.keySet());
    }

    /** A run that waits for GitHub may wait for an hour: the grace period is for work. */
    private void awaitWork(Map<Thread, Run> left) throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        for (Map.Entry<Thread, Run> running : left.entrySet()) {
            if (running.getValue().slot().held()) {
                running.getKey().join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        }
    }

    private static void joinUninterruptibly(Collection<Thread> threads) {
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

    private record Run(TaskId task, WorkerSlot slot) {}
}
