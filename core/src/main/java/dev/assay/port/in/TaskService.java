package dev.assay.port.in;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
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
     */
    Submission submit(AnalysisRequest request);

    /** Looks a task up; empty if there never was one of this id, or its retention has passed. */
    Optional<Task> find(TaskId id);

    /**
     * Looks a task up without its result, which may be a thousand times as large; empty if there never was one of this
     * id, or its retention has passed.
     */
    default Optional<TaskSummary> summary(TaskId id) {
        return find(id).map(TaskSummary::of);
    }

    /**
     * Opens a view of a task.
     *
     * @param afterRevision the last revision that the caller has seen; 0 to see the present state first
     * @return the view; empty if there is no such task
     */
    Optional<TaskWatch> watch(TaskId id, long afterRevision);

    /**
     * Cancels a task on behalf of a client that has started or joined it. While other clients wait for the task, it
     * goes on without this one; otherwise it is failed from now on, and its work stops within two seconds wherever it
     * runs. Does nothing to a task that has finished.
     *
     * @param client who asks, as named by the lane of its submission
     */
    Cancellation cancel(TaskId id, String client);

    @Override
    void close();

    /** Cancels a task on behalf of this process. */
    default Cancellation cancel(TaskId id) {
        return cancel(id, Lane.LOCAL.client());
    }

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
     * @throws SubmissionRejectedException if nothing was accepted
     * @throws InterruptedException if the thread is interrupted while it waits; the task goes on
     */
    default Task analyze(AnalysisRequest request, Duration wait) throws InterruptedException {
        return switch (submit(request)) {
            case Submission.Accepted accepted ->
                await(accepted.task().id(), wait).orElse(accepted.task());
            case Submission.Rejected rejected -> throw new SubmissionRejectedException(rejected);
        };
    }
}
