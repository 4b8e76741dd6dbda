package dev.assay.port.out;

import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import java.util.List;
import java.util.Optional;

/**
 * Knows which tasks belong to which client, the newest thousand of each, and which clients wait for a task. Safe for
 * many threads and, where the store is shared, for many processes.
 */
public interface TaskIndex {

    /**
     * Notes a task that a client starts.
     *
     * @param mostUnfinished how many unfinished tasks of its own the client may have, this one included; 0 for any
     * @return false, changing nothing, if the client has as many already
     * @throws StoreException if the store cannot be reached
     */
    boolean start(TaskId id, String client, int mostUnfinished);

    /**
     * Notes that a client shares a task that another started.
     *
     * @return false, changing nothing, if the last who waited for the task has left it: it is about to end
     * @throws StoreException if the store cannot be reached
     */
    boolean join(TaskId id, String client);

    /**
     * Notes that a client no longer waits for a task. In one step with the question who else does: no client joins a
     * task that its last client has left.
     *
     * @throws StoreException if the store cannot be reached
     */
    Departure leave(TaskId id, String client);

    /** What a client leaves behind. */
    enum Departure {
        /** It has neither started nor joined the task. */
        STRANGER,
        /** Other clients wait for the task. */
        OTHERS_WAIT,
        /** No client waits for the task any more. */
        LAST
    }

    /**
     * Returns tasks of a client, newest first; some of them may be gone.
     *
     * @param before only older ones than this; empty to begin with the newest
     * @throws StoreException if the store cannot be reached
     */
    List<TaskId> newest(String client, Optional<TaskId> before, int most);

    /**
     * Looks tasks up without their results, in this order; what is gone is left out.
     *
     * @throws StoreException if the store cannot be reached
     */
    List<TaskSummary> summaries(List<TaskId> ids);
}
