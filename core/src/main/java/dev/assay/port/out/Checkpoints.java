package dev.assay.port.out;

import dev.assay.domain.task.TaskId;
import java.util.Optional;

/**
 * Keeps what a run has learned so far, so that another worker can go on where one was lost instead of asking GitHub
 * again. May forget at any time. Safe for many threads.
 */
public interface Checkpoints {

    /**
     * Returns what was kept of a step; empty if nothing was.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<byte[]> find(TaskId task, String step);

    /**
     * Keeps what a step brought; does nothing if it is too large to keep.
     *
     * @param step its name within the task, at most 200 characters
     * @param result not to be changed
     * @throws StoreException if the store cannot be reached
     */
    void keep(TaskId task, String step, byte[] result);

    /**
     * Forgets all steps of a task.
     *
     * @throws StoreException if the store cannot be reached
     */
    void drop(TaskId task);
}
