package dev.assay.port.out;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers tasks between requests, and tells watchers how they change. Storing a task and telling of it are one step:
 * each change that is stored reaches the watchers, in the order of the revisions, whichever process stored it, and a
 * change that was refused reaches no watcher. A watcher who subscribes and then looks the task up misses nothing.
 *
 * <p>A task comes back as it was stored, whether fresh data was asked for and its trace included. Safe for many
 * threads; methods return when the store has answered.
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

    /**
     * Subscribes to the changes of a task. Recent ones are handed out too.
     *
     * @param afterRevision only newer revisions are handed out
     */
    TaskWatch subscribe(TaskId id, long afterRevision);
}
