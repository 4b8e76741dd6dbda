package dev.assay.adapter.redis.wire;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TraceParent;
import java.util.Optional;
import java.util.function.Supplier;

/** How a task lies in Redis: the status that other programs read, and beside it what only Assay reads. */
public final class TaskForm {

    private final AssayJson json;

    public TaskForm(AssayJson json) {
        this.json = json;
    }

    public byte[] status(Task task) {
        return json.status(task);
    }

    /** Returns the fence; 0 for a task that is with no worker. */
    public static int attempt(Task task) {
        return task.state() instanceof Running running ? running.attempt() : 0;
    }

    public static String trace(Task task) {
        return task.trace().map(TraceParent::value).orElse("");
    }

    public static String forced(Task task) {
        return task.forced() ? "1" : "0";
    }

    /**
     * Reads a task.
     *
     * @param result looks the profile up, if the task has one
     * @return empty if the profile that belongs to it is gone
     */
    public Optional<Task> read(byte[] status, Beside beside, Supplier<Optional<ProfileAnalysis>> result) {
        return json.readStatus(status, result).map(task -> {
            var state = task.state() instanceof Running running
                    ? new Running(running.progress(), Integer.parseInt(beside.attempt()))
                    : task.state();
            return new Task(
                    task.id(),
                    beside.forced().equals("1"),
                    task.submittedAt(),
                    task.updatedAt(),
                    task.revision(),
                    state,
                    TraceParent.parse(beside.trace()));
        });
    }

    /**
     * What lies beside the status.
     *
     * @param attempt the fence
     * @param forced "1" if fresh data was asked for
     * @param trace the traceparent; empty for none
     */
    public record Beside(String attempt, String forced, String trace) {}
}
