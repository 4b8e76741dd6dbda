package dev.assay.port.out;

import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import java.time.Duration;
import java.util.Optional;

/** Remembers batches between requests. Safe for many threads. */
public interface BatchStore {

    /**
     * Adds a batch.
     *
     * @param life how long it stays readable
     * @throws StoreException if the store cannot be reached
     */
    void add(Batch batch, Duration life);

    /**
     * Looks a batch up; empty once its life has passed.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<Batch> find(BatchId id);
}
