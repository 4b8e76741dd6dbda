package dev.assay.port.out;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import java.util.Optional;

/** Keeps tasks that have ended beyond the time that the task store keeps them. Safe for many threads. */
public interface TaskArchive {

    /**
     * Keeps a task that has ended; does nothing if it is kept already. An archive that is away takes tasks all the
     * same, a bounded number, and keeps them when it is back; of too many, the oldest are lost.
     */
    void keep(Task ended);

    /**
     * Looks a task up; empty if it is not kept. It comes back as it ended; whether fresh data was asked for, and its
     * trace, are not kept.
     *
     * @throws StoreException if the archive cannot be reached
     */
    Optional<Task> find(TaskId id);

    /**
     * Looks a task up without its result; empty if it is not kept.
     *
     * @throws StoreException if the archive cannot be reached
     */
    default Optional<TaskSummary> summary(TaskId id) {
        return find(id).map(TaskSummary::of);
    }
}
