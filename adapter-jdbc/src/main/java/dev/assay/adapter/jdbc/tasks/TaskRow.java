package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.archive.Packing;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TraceParent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How a task lies in its table.
 *
 * @param status as JSON, without the result
 * @param attempt the fence; 0 for a task that is with no worker
 * @param forced whether fresh data was asked for
 * @param trace the traceparent; empty for none
 * @param result the profile as JSON, compressed; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TaskRow(String status, int attempt, boolean forced, String trace, Optional<byte[]> result) {

    /** The columns that {@link #read} takes. */
    static final String COLUMNS = "status, attempt, forced, trace, result";

    private static final int STATUS = 1;
    private static final int ATTEMPT = 2;
    private static final int FORCED = 3;
    private static final int TRACE = 4;
    private static final int RESULT = 5;

    static TaskRow of(Task task, AssayJson json) {
        return new TaskRow(
                new String(json.status(task), StandardCharsets.UTF_8),
                task.state() instanceof Running running ? running.attempt() : 0,
                task.forced(),
                task.trace().map(TraceParent::value).orElse(""),
                task.state() instanceof Succeeded succeeded
                        ? Optional.of(Packing.packed(json.profile(task.id(), succeeded.analysis())))
                        : Optional.empty());
    }

    static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getString(STATUS),
                row.getInt(ATTEMPT),
                row.getInt(FORCED) == 1,
                row.getString(TRACE),
                Optional.ofNullable(row.getBytes(RESULT)));
    }

    Optional<Task> task(AssayJson json) {
        return json.readStatus(
                        status.getBytes(StandardCharsets.UTF_8),
                        () -> result.map(
                                body -> json.readProfile(Packing.unpacked(body)).analysis()))
                .map(task -> new Task(
                        task.id(),
                        forced,
                        task.submittedAt(),
                        task.updatedAt(),
                        task.revision(),
                        task.state() instanceof Running running
                                ? new Running(running.progress(), attempt)
                                : task.state(),
                        TraceParent.parse(trace)));
    }
}
