package dev.assay.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.domain.task.TaskStatus;
import dev.assay.domain.task.TaskSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as clients see it: three statuses, whatever the states behind them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskJson(
        String taskId,
        String status,
        @Nullable String message,
        String username,
        Instant startedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Integer progress,
        @Nullable String stage,
        long revision,
        @Nullable ErrorJson error,
        @Nullable ProfileAnalysis result) {

    private static final String PROCESSING = "processing";
    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";

    /** Which attempt it is concerns no client. */
    private static final int FIRST_ATTEMPT = 1;

    /** What every task has; the text may lack it. */
    TaskJson {
        Objects.requireNonNull(taskId, "no task_id");
        Objects.requireNonNull(status, "no status");
        Objects.requireNonNull(startedAt, "no started_at");
    }

    static TaskJson of(Task task) {
        return switch (task.state()) {
            case Unfinished unfinished -> processing(task, unfinished.progress());
            case Succeeded succeeded -> completed(task, succeeded);
            case Failed failed -> failed(task, failed);
        };
    }

    static TaskJson of(TaskSummary task) {
        boolean processing = task.status() == TaskStatus.PROCESSING;
        boolean failed = task.status() == TaskStatus.FAILED;
        return new TaskJson(
                task.id().value(),
                task.status().label(),
                task.progress().message(),
                task.id().login().value(),
                task.submittedAt(),
                processing ? task.updatedAt() : null,
                processing ? null : task.updatedAt(),
                failed ? null : task.progress().percent(),
                processing ? task.progress().stage().label() : null,
                task.revision(),
                task.failure().map(ErrorJson::of).orElse(null),
                null);
    }

    TaskSummary toSummary() {
        TaskStatus known = TaskStatus.labelled(status)
                .orElseThrow(() -> new IllegalArgumentException("unknown status \"" + status + "\""));
        Stage at = stage == null ? Stage.ANALYSIS : Stage.valueOf(stage.toUpperCase(Locale.ROOT));
        String words = present(message, "message");
        return new TaskSummary(
                new TaskId(taskId),
                startedAt,
                changedAt(),
                revision,
                known,
                new Progress(progress == null ? 0 : progress, at, words),
                Optional.ofNullable(error).map(why -> why.toFailure(words)));
    }

    private static TaskJson processing(Task task, Progress progress) {
        return new TaskJson(
                task.id().value(),
                PROCESSING,
                progress.message(),
                task.login().value(),
                task.submittedAt(),
                task.updatedAt(),
                null,
                progress.percent(),
                progress.stage().label(),
                task.revision(),
                null,
                null);
    }

    private static TaskJson completed(Task task, Succeeded succeeded) {
        return new TaskJson(
                task.id().value(),
                COMPLETED,
                "Analysis completed successfully",
                task.login().value(),
                task.submittedAt(),
                null,
                succeeded.at(),
                100,
                null,
                task.revision(),
                null,
                succeeded.analysis());
    }

    private static TaskJson failed(Task task, Failed failed) {
        return new TaskJson(
                task.id().value(),
                FAILED,
                failed.failure().message(),
                task.login().value(),
                task.submittedAt(),
                null,
                failed.at(),
                null,
                null,
                task.revision(),
                ErrorJson.of(failed.failure()),
                null);
    }

    boolean completed() {
        return status.equals(COMPLETED);
    }

    TaskJson withoutResult() {
        return with(null);
    }

    TaskJson withResult(ProfileAnalysis analysis) {
        return with(analysis);
    }

    private TaskJson with(@Nullable ProfileAnalysis analysis) {
        return new TaskJson(
                taskId,
                status,
                message,
                username,
                startedAt,
                updatedAt,
                completedAt,
                progress,
                stage,
                revision,
                error,
                analysis);
    }

    Task toTask() {
        return new Task(new TaskId(taskId), false, startedAt, changedAt(), revision, state());
    }

    private Instant changedAt() {
        return Optional.ofNullable(updatedAt)
                .or(() -> Optional.ofNullable(completedAt))
                .orElse(startedAt);
    }

    private TaskState state() {
        return switch (status) {
            case PROCESSING ->
                Stage.QUEUED.label().equals(stage) ? new Queued() : new Running(progressOf(), FIRST_ATTEMPT);
            case COMPLETED -> new Succeeded(present(completedAt, "completed_at"), present(result, "result"));
            case FAILED ->
                new Failed(
                        present(completedAt, "completed_at"),
                        present(error, "error").toFailure(present(message, "message")));
            default -> throw new IllegalArgumentException("unknown status \"" + status + "\"");
        };
    }

    private Progress progressOf() {
        Stage at = Stage.valueOf(present(stage, "stage").toUpperCase(Locale.ROOT));
        return new Progress(present(progress, "progress"), at, present(message, "message"));
    }

    private static <T> T present(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorJson(String code, @Nullable Long retryAfterSeconds) {

        static ErrorJson of(Failure failure) {
            return new ErrorJson(
                    failure.code().label(),
                    failure.retryAfter().map(Duration::toSeconds).orElse(null));
        }

        Failure toFailure(String message) {
            return new Failure(
                    Failure.Code.valueOf(code.toUpperCase(Locale.ROOT)),
                    message,
                    Optional.ofNullable(retryAfterSeconds).map(Duration::ofSeconds));
        }
    }
}
