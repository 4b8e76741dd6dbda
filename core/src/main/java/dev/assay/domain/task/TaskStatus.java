package dev.assay.domain.task;

import java.util.Locale;
import java.util.Optional;

/** What clients see of a task's state. */
public enum TaskStatus {
    /** Waits or runs. */
    PROCESSING,
    /** Has a result. */
    COMPLETED,
    /** Ended without one. */
    FAILED;

    /** Returns the status of a state. */
    public static TaskStatus of(TaskState state) {
        return switch (state) {
            case TaskState.Unfinished unfinished -> PROCESSING;
            case TaskState.Succeeded succeeded -> COMPLETED;
            case TaskState.Failed failed -> FAILED;
        };
    }

    /** Returns the status of that label; empty if there is none. */
    public static Optional<TaskStatus> labelled(String label) {
        for (TaskStatus status : values()) {
            if (status.label().equals(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Returns the name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
