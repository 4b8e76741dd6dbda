package dev.assay.port.in;

import dev.assay.domain.task.Batch;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import java.util.Map;

/**
 * A batch and where its tasks stand.
 *
 * @param batch the batch
 * @param tasks its tasks by id; one whose retention has passed is missing
 */
public record BatchProgress(Batch batch, Map<TaskId, TaskSummary> tasks) {

    /** Copies the map. */
    public BatchProgress {
        tasks = Map.copyOf(tasks);
    }
}
