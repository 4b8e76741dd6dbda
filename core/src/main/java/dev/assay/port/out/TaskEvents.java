package dev.assay.port.out;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;

/** Tells watchers how tasks change. Safe for many threads. */
public interface TaskEvents {

    /** Tells the watchers of this task; never waits for them. */
    void publish(Task task);

    /**
     * Watches a task.
     *
     * @param present the task as the store holds it, for a watcher who comes late
     * @param afterRevision only newer revisions are handed out
     */
    TaskWatch watch(Task present, long afterRevision);
}
