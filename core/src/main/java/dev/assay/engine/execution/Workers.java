package dev.assay.engine.execution;

import dev.assay.domain.task.TaskId;
import dev.assay.engine.execution.ActiveRuns.Run;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes tasks from the queue and runs a bounded number at once, each on a thread of its own, so that a run can be
 * interrupted alone. A run that waits for GitHub does not count: its {@link WorkerSlot} goes to another meanwhile.
 * Those that wait are bounded too, or an exhausted GitHub would let any number of tasks pass the bound of the queue.
 */
public final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final TaskQueue queue;
    private final Work work;
    private final int most;
    private final Duration grace;
    private final Semaphore slots;
    private final Semaphore places;
    private final CountDownLatch closing = new CountDownLatch(1);

    private final ActiveRuns runs = new ActiveRuns();

    private final Thread dispatcher = Thread.ofVirtual().name("dispatcher").unstarted(this::dispatch);
    private volatile boolean polls;

    public Workers(TaskQueue queue, Bounds bounds, Work work) {
        this.queue = queue;
        this.work = work;
        this.most = bounds.workers();
        this.grace = bounds.grace();
        this.slots = new Semaphore(bounds.workers(), true);
        this.places = new Semaphore(bounds.workers() + bounds.waiting());
    }

    public void start() {
        if (most > 0) {
            dispatcher.start();
        }
    }

    /** Tells whether tasks are taken: the last poll went well. */
    public boolean polls() {
        return polls;
    }

    /** Interrupts the run of a task, if it runs here. */
    public void interrupt(TaskId id) {
        runs.interrupt(run -> run.delivery().task().equals(id));
    }

    /** Interrupts one run. */
    public void interrupt(Delivery delivery) {
        runs.interrupt(run -> run.delivery().equals(delivery));
    }

    /** Returns what runs here and has got its task. */
    List<Delivery> atWork() {
        return runs.begun();
    }

    private void dispatch() {
        while (closing.getCount() > 0) {
            try {
                begin();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Takes as much as there is room for; with nothing to take, only one slot is held while waiting for more. */
    private void begin() throws InterruptedException {
        List<WorkerSlot> free = new ArrayList<>(List.of(slot()));
        try {
            while (free.size() < most && tryTakeSlot()) {
                free.add(new WorkerSlot(slots));
            }
            performAll(next(free.size(), Duration.ZERO), free);
            free.stream().skip(1).toList().forEach(extra -> {
                free.remove(extra);
                leave(extra);
            });
            if (!free.isEmpty()) {
                performAll(next(1, POLL), free);
            }
        } finally {
            free.forEach(this::leave);
        }
    }

    private WorkerSlot slot() throws InterruptedException {
        places.acquire();
        try {
            slots.acquire();
        } catch (InterruptedException stop) {
            places.release();
            throw stop;
        }
        return new WorkerSlot(slots);
    }

    private boolean tryTakeSlot() {
        if (!places.tryAcquire()) {
            return false;
        }
        if (!slots.tryAcquire()) {
            places.release();
            return false;
        }
        return true;
    }

    private List<Delivery> next(int count, Duration wait) throws InterruptedException {
        try {
            List<Delivery> next = queue.poll(count, wait);
            polls = true;
            return next;
        } catch (RuntimeException failure) {
            if (polls) {
                LOG.log(System.Logger.Level.ERROR, "the queue was lost", failure);
            }
            polls = false;
            pause();
            return List.of();
        }
    }

    private void performAll(List<Delivery> deliveries, List<WorkerSlot> free) {
        Iterator<WorkerSlot> slot = List.copyOf(free).iterator();
        for (Delivery delivery : deliveries) {
            WorkerSlot taken = slot.next();
            free.remove(taken);
            perform(delivery, taken);
        }
    }

    private void perform(Delivery delivery, WorkerSlot slot) {
        Thread thread = Thread.ofVirtual().name("analysis-" + delivery.task()).unstarted(() -> runIn(slot, delivery));
        runs.add(thread, new Run(delivery, slot));
        thread.start();
    }

    private void runIn(WorkerSlot slot, Delivery delivery) {
        Settlement end = Settlement.HANDED_BACK;
        try {
            end = closing.getCount() > 0 ? work.perform(delivery, slot) : Settlement.HANDED_BACK;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a task could not be ended and goes back", failure);
        } finally {
            settle(delivery, end);
            leave(slot);
            runs.remove(Thread.currentThread());
        }
    }

    private void settle(Delivery delivery, Settlement end) {
        try {
            // An interrupt was for the work; it must not cut the connection to the queue.
            if (Thread.interrupted()) {
                LOG.log(System.Logger.Level.DEBUG, () -> "stopped " + delivery.task());
            }
            queue.settle(delivery, end);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "the queue was lost; it hands the task out again", failure);
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

    /** Takes no more tasks, lets those at work go on for the grace period, interrupts the rest, and waits for all. */
    @Override
    public void close() {
        closing.countDown();
        dispatcher.interrupt();
        UninterruptibleJoin.of(List.of(dispatcher));
        Map<Thread, Run> left = runs.all();
        try {
            awaitWork(left);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        left.keySet().forEach(Thread::interrupt);
        UninterruptibleJoin.of(left.keySet());
    }

    /** A run that waits for GitHub may wait for an hour: the grace period is for work. */
    private void awaitWork(Map<Thread, Run> left) throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        for (Map.Entry<Thread, Run> running : left.entrySet()) {
            while (running.getKey().isAlive() && running.getValue().slot().held() && end - System.nanoTime() > 0) {
                running.getKey().join(Duration.ofMillis(20));
            }
        }
    }

    /**
     * How much runs at once, and for how long after closing.
     *
     * @param workers how many runs work at once; 0 for none
     * @param waiting how many beside them may wait for GitHub
     * @param grace how long runs may go on after closing
     */
    public record Bounds(int workers, int waiting, Duration grace) {}

    /** Performs a task. */
    @FunctionalInterface
    interface Work {

        /** Returns soon when its thread is interrupted; what it throws hands the task back. */
        Settlement perform(Delivery delivery, WorkerSlot slot);
    }
}
