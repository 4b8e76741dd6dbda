package dev.assay.port.out;

import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;

/**
 * Tells watchers how tasks change: whatever a {@link TaskStore} stores, in that order, whichever process stored it. A
 * watcher who subscribes and then reads the store misses nothing. Safe for many threads.
 */
public interface TaskEvents {

    /**
     * Subscribes to the changes of a task. Recent ones are handed out too.
     *
     * @param afterRevision only newer revisions are handed out
     */
    TaskWatch subscribe(TaskId id, long afterRevision);
}
