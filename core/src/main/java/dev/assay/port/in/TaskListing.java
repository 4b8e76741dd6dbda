package dev.assay.port.in;

import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskStatus;
import dev.assay.domain.task.TaskSummary;
import java.util.List;
import java.util.Optional;

/** Lists tasks. Safe for many threads. */
@FunctionalInterface
public interface TaskListing {

    /** Returns tasks that a client has started or joined, newest first. */
    Page list(Query query);

    /**
     * Which tasks.
     *
     * @param client whose
     * @param status only these; empty for all
     * @param limit how many at most, 1 to {@value #MOST}
     * @param before only older tasks than this; empty to begin with the newest
     */
    record Query(String client, Optional<TaskStatus> status, int limit, Optional<TaskId> before) {

        /** The most tasks of a page. */
        public static final int MOST = 100;

        /** @throws IllegalArgumentException if the limit makes no sense */
        public Query {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit must lie within 1 and " + MOST + ", got " + limit);
            }
        }
    }

    /**
     * Some of the tasks.
     *
     * @param tasks newest first; may be fewer than asked for although there are more
     * @param next where the next page begins; empty if this was the last
     */
    record Page(List<TaskSummary> tasks, Optional<TaskId> next) {

        /** Copies the list. */
        public Page {
            tasks = List.copyOf(tasks);
        }
    }
}
