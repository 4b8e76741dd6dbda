package dev.assay.domain.task;

import dev.assay.domain.profile.Login;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Analyses that were asked for together.
 *
 * @param id its name
 * @param submittedAt when it was accepted
 * @param entries what became of each, in the order they were asked for
 */
public record Batch(BatchId id, Instant submittedAt, List<Entry> entries) {

    /** Copies the list. */
    public Batch {
        entries = List.copyOf(entries);
    }

    /**
     * One login of a batch.
     *
     * @param login whose profile
     * @param task the task that stands for it; empty if none was accepted
     */
    public record Entry(Login login, Optional<TaskId> task) {}
}
