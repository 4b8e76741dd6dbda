package dev.assay.port.out;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers tasks between requests, and tells the watchers of the {@link TaskEvents} it belongs to of every change, in
 * order. Safe for many threads; methods return when the store has answered.
 */
public interface TaskStore {

    /**
     * Adds a task that the store has not seen.
     *
     * @param retention how long the task stays readable after it has finished; whole seconds, at least one. An
     *     unfinished task outlives its deadline
     * @throws IllegalStateException if a task with this id is already stored
     * @throws StoreException if the store cannot be reached; the task may or may not be stored
     */
    void add(Task task, Duration retention);

    /**
     * Replaces {@code expected} by {@code next}, and the retention starts again. As a revision never comes back, a
     * worker that was fenced off since it read {@code expected} changes nothing.
     *
     * @return false, changing nothing, if another writer was first or the task is gone
     * @throws StoreException if the store cannot be reached
     */
    boolean replace(Task expected, Task next);

    /**
     * Looks a task up; empty once its retention has passed.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<Task> find(TaskId id);

    /**
     * Forgets a task; does nothing if it is not there.
     *
     * @throws StoreException if the store cannot be reached
     */
    void remove(TaskId id);
}
