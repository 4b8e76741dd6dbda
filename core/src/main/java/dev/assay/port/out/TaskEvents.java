package dev.assay.port.out;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;

/**
 * Tells watchers how tasks change. Safe for many threads. Whoever changes a task stores it first and publishes it then,
 * so that a watcher who subscribes and then reads the store misses nothing.
 */
public interface TaskEvents {

    /** Tells the watchers of this task; never waits for them. */
    void publish(Task task);

    /**
     * Subscribes to the changes of a task. Recent ones that were published before are handed out too.
     *
     * @param afterRevision only newer revisions are handed out
     */
    TaskWatch subscribe(TaskId id, long afterRevision);
}
