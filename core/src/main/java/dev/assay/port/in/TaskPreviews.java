package dev.assay.port.in;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews.Preview;
import java.util.Optional;

/**
 * Shows what running tasks have read so far. Previews are made only of tasks that somebody wants to see. Safe for many
 * threads.
 */
public interface TaskPreviews {

    /** Shows nothing of any task. */
    TaskPreviews NONE = new TaskPreviews() {
        @Override
        public void want(TaskId task) {}

        @Override
        public Optional<Preview> newest(TaskId task) {
            return Optional.empty();
        }
    };

    /**
     * Says that a client wants to see previews of a task, for half a minute from now.
     *
     * @throws dev.assay.port.out.StoreException if the store cannot be reached
     */
    void want(TaskId task);

    /**
     * Returns the newest preview; empty if there is none (yet), or the task has ended.
     *
     * @throws dev.assay.port.out.StoreException if the store cannot be reached
     */
    Optional<Preview> newest(TaskId task);
}
