package dev.assay.adapter.http.exchange;

import dev.assay.domain.task.TaskId;
import java.util.Optional;

/** Where tasks lie. */
public final class TaskAddress {

    /** What stands before the id of a task. */
    public static final String PREFIX = "/api/v1/github/task/";

    private TaskAddress() {}

    /** Returns where a task can be polled. */
    public static String of(TaskId id) {
        return PREFIX + id;
    }

    /** Reads an id as a client wrote it; empty if no task could have it. */
    public static Optional<TaskId> parse(String id) {
        try {
            return Optional.of(new TaskId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
