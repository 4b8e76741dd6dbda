package dev.assay.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A task without its result, which may be a thousand times as large.
 *
 * @param id its name
 * @param submittedAt when it was accepted
 * @param updatedAt when its state last changed
 * @param revision counts the changes, from 1
 * @param status what clients see of its state
 * @param progress how far it has come; of a finished task, where it ended
 * @param failure why there is no result; empty unless it failed
 */
public record TaskSummary(
        TaskId id,
        Instant submittedAt,
        Instant updatedAt,
        long revision,
        TaskStatus status,
        Progress progress,
        Optional<Failure> failure) {

    private static final int WHOLE = 100;
    private static final Progress COMPLETED = new Progress(WHOLE, Stage.ANALYSIS, "Analysis completed successfully");

    /** Returns what a task looks like without its result. */
    public static TaskSummary of(Task task) {
        return new TaskSummary(
                task.id(),
                task.submittedAt(),
                task.updatedAt(),
                task.revision(),
                TaskStatus.of(task.state()),
                progress(task.state()),
                task.state() instanceof TaskState.Failed failed ? Optional.of(failed.failure()) : Optional.empty());
    }

    private static Progress progress(TaskState state) {
        return switch (state) {
            case TaskState.Unfinished unfinished -> unfinished.progress();
            case TaskState.Succeeded succeeded -> COMPLETED;
            case TaskState.Failed failed ->
                new Progress(0, Stage.ANALYSIS, failed.failure().message());
        };
    }

    /** Tells whether it will never change again. */
    public boolean finished() {
        return status != TaskStatus.PROCESSING;
    }
}
