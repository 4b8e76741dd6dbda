package dev.assay.memory;

import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.port.out.BatchStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers batches inside this process. When it is full, the oldest is forgotten. */
public final class InMemoryBatchStore implements BatchStore {

    private final ExpiringMap<BatchId, Batch> batches;

    /**
     * Makes an empty store.
     *
     * @param capacity batches to keep
     * @param clock by which they expire
     */
    public InMemoryBatchStore(int capacity, InstantSource clock) {
        batches = new ExpiringMap<>(capacity, clock, batch -> true);
    }

    @Override
    public void add(Batch batch, Duration life) {
        batches.putUnless(batch.id(), new ExpiringMap.Entry<>(batch, life), present -> true);
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return batches.get(id);
    }
}
