package dev.assay.port.out;

import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/** Hands accepted tasks to workers, first come, first served. Bounded. Safe for many threads. */
public interface TaskQueue {

    /**
     * Adds a task.
     *
     * @return false, changing nothing, if the queue is full
     * @throws StoreException if the queue cannot be reached
     */
    boolean offer(TaskId id);

    /**
     * Takes the next task, waiting for one if there is none.
     *
     * @param wait the longest time to wait
     * @return the task, which belongs to the caller until acknowledged; empty if none came in time
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws StoreException if the queue cannot be reached
     */
    Optional<Delivery> poll(Duration wait) throws InterruptedException;

    /**
     * Says that a delivered task needs no more work.
     *
     * @throws StoreException if the queue cannot be reached
     */
    void acknowledge(Delivery delivery);

    /** Returns how many tasks wait for a worker. */
    int waiting();

    /**
     * A task in the hands of a worker.
     *
     * @param task which
     * @param attempt how often it was handed out, from 1
     */
    record Delivery(TaskId task, int attempt) {}
}
