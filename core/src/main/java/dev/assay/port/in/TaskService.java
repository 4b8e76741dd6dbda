package dev.assay.port.in;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/**
 * Analyses GitHub profiles in the background. Safe for many threads. Methods that wait can be interrupted.
 *
 * <p>Closing it ends what it owns: it takes no more work, lets running tasks finish within a grace period, hands the
 * rest back to a queue that outlives the process or else cancels them, and returns when no thread of it is left.
 */
public interface TaskService extends AutoCloseable {

    /**
     * Asks for an analysis and answers at once. Two submissions of a login share a task while one is under way, unless
     * the second asks for fresher data than the first. The same idempotency key gives the same task while the task is
     * kept.
     *
     * @throws KeyReusedException if the idempotency key was used for another request
     * @throws IllegalStateException if the service is closed
     */
    Submission submit(AnalysisRequest request);

    /** Looks a task up; empty if there never was one of this id, or its retention has passed. */
    Optional<Task> find(TaskId id);

    /**
     * Opens a view of a task.
     *
     * @param afterRevision the last revision that the caller has seen; 0 to see the present state first
     * @return the view; empty if there is no such task
     */
    Optional<TaskWatch> watch(TaskId id, long afterRevision);

    /**
     * Cancels a task: it is failed from now on, and its work stops within two seconds wherever it runs. Does nothing to
     * a task that has finished.
     *
     * @return the task as it stands afterwards; empty if there is no such task
     */
    Optional<Task> cancel(TaskId id);

    @Override
    void close();

    /**
     * Waits for a task to finish.
     *
     * @param wait the longest time to wait
     * @return the task as it stands then, finished or not; empty if there is no such task
     * @throws InterruptedException if the thread is interrupted while it waits; the task goes on
     */
    default Optional<Task> await(TaskId id, Duration wait) throws InterruptedException {
        return TaskAwait.await(this, id, wait);
    }

    /**
     * Submits and waits, for callers who want one call.
     *
     * @param wait the longest time to wait
     * @return the task as it stands then, finished or not
     * @throws QueueFullException if the queue is full
     * @throws InterruptedException if the thread is interrupted while it waits; the task goes on
     */
    default Task analyze(AnalysisRequest request, Duration wait) throws InterruptedException {
        return switch (submit(request)) {
            case Submission.Accepted accepted ->
                await(accepted.task().id(), wait).orElse(accepted.task());
            case Submission.Rejected rejected -> throw new QueueFullException(rejected.retryAfter());
        };
    }
}
