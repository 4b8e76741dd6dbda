package dev.assay.port.out;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Hands accepted tasks to workers: interactive ones before batches, clients in turn, each client's in the order they
 * came. Bounded. Safe for many threads.
 */
public interface TaskQueue {

    /**
     * Adds a task. One that waits among batches already moves forward if a client waits for it now; adding one that is
     * in the queue otherwise, or at a worker, changes nothing.
     *
     * @return false, changing nothing, if the queue is full
     * @throws StoreException if the queue cannot be reached; the task may or may not be in it
     */
    boolean offer(TaskId id, Lane lane);

    /**
     * Takes the next tasks, waiting for one if there is none. Each belongs to the caller until it is settled; a queue
     * that outlives the process takes it back once the process is gone.
     *
     * @param most how many at most, at least 1
     * @param wait the longest time to wait
     * @return the tasks; empty if none came in time
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws StoreException if the queue cannot be reached
     */
    List<Delivery> poll(int most, Duration wait) throws InterruptedException;

    /**
     * Says what became of a delivered task. Does nothing if it has been taken back since.
     *
     * @throws StoreException if the queue cannot be reached; the task is handed out again later
     */
    void settle(Delivery delivery, Settlement settlement);

    /**
     * Returns what waits for a worker.
     *
     * @throws StoreException if the queue cannot be reached
     */
    Backlog backlog();

    /** Tells whether the tasks outlive this process, so that others can go on with them. */
    boolean durable();

    /**
     * A task in the hands of a worker.
     *
     * @param task which
     * @param attempt how often it was handed out, from 1: the fence of this worker
     * @param crashes how many workers were lost with it before
     */
    record Delivery(TaskId task, int attempt, int crashes) {}

    /**
     * What waits for a worker.
     *
     * @param waiting how many tasks
     * @param oldest the one that was submitted first; empty if none waits
     */
    record Backlog(int waiting, Optional<TaskId> oldest) {}

    /** What became of a delivered task. */
    enum Settlement {
        /** It needs no more work. */
        DONE,
        /** Another worker is to go on with it, now. */
        HANDED_BACK,
        /** It took its workers down with it, or is in no store: it is set aside for an operator to look at. */
        DEAD
    }
}
