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

    /**
     * Lets a batch have a name, unless another has it already.
     *
     * @param name letters and digits
     * @param life after which the name is forgotten
     * @return the batch that has the name now
     * @throws StoreException if the store cannot be reached; the name may or may not be given
     */
    BatchId name(String name, BatchId id, Duration life);

    /**
     * Returns the batch that has a name; empty if none has.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<BatchId> named(String name);
}
