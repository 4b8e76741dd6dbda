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
import java.util.Optional;
import java.util.function.Supplier;

/** A task as clients see it: three statuses, whatever the states behind them. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TaskJson(
        String taskId,
        String status,
        Optional<String> message,
        String username,
        Instant startedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> completedAt,
        Optional<Integer> progress,
        Optional<String> stage,
        long revision,
        Optional<ErrorJson> error,
        Optional<ProfileJson> result) {

    private static final String PROCESSING = "processing";
    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";

    /** Which attempt it is concerns no client. */
    private static final int FIRST_ATTEMPT = 1;

    private static final int DONE = 100;

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
                Optional.of(task.progress().message()),
                task.id().login().value(),
                task.submittedAt(),
                processing ? Optional.of(task.updatedAt()) : Optional.empty(),
                processing ? Optional.empty() : Optional.of(task.updatedAt()),
                failed ? Optional.empty() : Optional.of(task.progress().percent()),
                processing ? Optional.of(task.progress().stage().label()) : Optional.empty(),
                task.revision(),
                task.failure().map(ErrorJson::of),
                Optional.empty());
    }

    TaskSummary toSummary() {
        TaskStatus known = TaskStatus.labelled(status)
                .orElseThrow(() -> new IllegalArgumentException("unknown status \"" + status + "\""));
        Stage at = stage.map(TaskJson::stage).orElse(Stage.ANALYSIS);
        String words = present(message, "message");
        return new TaskSummary(
                new TaskId(taskId),
                startedAt,
                changedAt(),
                revision,
                known,
                new Progress(progress.orElse(0), at, words),
                error.map(why -> why.toFailure(words)));
    }

    private static TaskJson processing(Task task, Progress progress) {
        return new TaskJson(
                task.id().value(),
                PROCESSING,
                Optional.of(progress.message()),
                task.login().value(),
                task.submittedAt(),
                Optional.of(task.updatedAt()),
                Optional.empty(),
                Optional.of(progress.percent()),
                Optional.of(progress.stage().label()),
                task.revision(),
                Optional.empty(),
                Optional.empty());
    }

    private static TaskJson completed(Task task, Succeeded succeeded) {
        return new TaskJson(
                task.id().value(),
                COMPLETED,
                Optional.of("Analysis completed successfully"),
                task.login().value(),
                task.submittedAt(),
                Optional.empty(),
                Optional.of(succeeded.at()),
                Optional.of(DONE),
                Optional.empty(),
                task.revision(),
                Optional.empty(),
                Optional.of(ProfileJson.of(task.id(), succeeded.analysis())));
    }

    private static TaskJson failed(Task task, Failed failed) {
        return new TaskJson(
                task.id().value(),
                FAILED,
                Optional.of(failed.failure().message()),
                task.login().value(),
                task.submittedAt(),
                Optional.empty(),
                Optional.of(failed.at()),
                Optional.empty(),
                Optional.empty(),
                task.revision(),
                Optional.of(ErrorJson.of(failed.failure())),
                Optional.empty());
    }

    boolean completed() {
        return status.equals(COMPLETED);
    }

    TaskJson withoutResult() {
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
                Optional.empty());
    }

    Task toTask() {
        return toTask(() -> present(result, "result").toAnalysis());
    }

    /** @param analysis the profile of a task that has one, wherever it is kept */
    Task toTask(Supplier<ProfileAnalysis> analysis) {
        return new Task(new TaskId(taskId), false, startedAt, changedAt(), revision, state(analysis));
    }

    private Instant changedAt() {
        return updatedAt.or(() -> completedAt).orElse(startedAt);
    }

    private TaskState state(Supplier<ProfileAnalysis> analysis) {
        return switch (status) {
            case PROCESSING ->
                stage.filter(Stage.QUEUED.label()::equals).isPresent()
                        ? new Queued()
                        : new Running(progressOf(), FIRST_ATTEMPT);
            case COMPLETED -> new Succeeded(present(completedAt, "completed_at"), analysis.get());
            case FAILED ->
                new Failed(
                        present(completedAt, "completed_at"),
                        present(error, "error").toFailure(present(message, "message")));
            default -> throw new IllegalArgumentException("unknown status \"" + status + "\"");
        };
    }

    private Progress progressOf() {
        return new Progress(present(progress, "progress"), stage(present(stage, "stage")), present(message, "message"));
    }

    private static Stage stage(String label) {
        return Stage.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static <T> T present(Optional<T> value, String key) {
        return value.orElseThrow(() -> new IllegalArgumentException("no " + key));
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ErrorJson(String code, Optional<Long> retryAfterSeconds) {

        static ErrorJson of(Failure failure) {
            return new ErrorJson(failure.code().label(), failure.retryAfter().map(Duration::toSeconds));
        }

        Failure toFailure(String message) {
            return new Failure(
                    Failure.Code.valueOf(code.toUpperCase(Locale.ROOT)),
                    message,
                    retryAfterSeconds.map(Duration::ofSeconds));
        }
    }
}
