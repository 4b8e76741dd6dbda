package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.port.out.BatchStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers batches inside this process. When it is full, the oldest is forgotten. */
public final class InMemoryBatchStore implements BatchStore {

    /** A batch that may be asked for again has a name for any body and one for its own. */
    private static final int NAMES_OF_A_BATCH = 2;

    private final ExpiringMap<BatchId, Batch> batches;
    private final ExpiringMap<String, BatchId> names;

    /**
     * Makes an empty store.
     *
     * @param capacity batches to keep
     * @param clock by which they expire
     */
    public InMemoryBatchStore(int capacity, InstantSource clock) {
        batches = new ExpiringMap<>(capacity, clock, batch -> true);
        names = new ExpiringMap<>(NAMES_OF_A_BATCH * capacity, clock, batch -> true);
    }

    @Override
    public void add(Batch batch, Duration life) {
        batches.putIfAbsent(batch.id(), batch, life);
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return batches.get(id);
    }

    /** Forgets that batches were about a login, too. */
    void erase(Login login) {
        batches.keys((id, batch) -> !without(batch, login).equals(batch))
                .forEach(id -> batches.rewrite(id, batch -> without(batch, login)));
    }

    private static Batch without(Batch batch, Login login) {
        return new Batch(
                batch.id(),
                batch.submittedAt(),
                batch.entries().stream()
                        .filter(entry -> !entry.login().equals(login))
                        .toList());
    }

    @Override
    public BatchId name(String name, BatchId id, Duration life) {
        return names.update(
                name,
                present -> present.<Step<BatchId, BatchId>>map(Step::leave).orElseGet(() -> Step.write(id, life, id)));
    }

    @Override
    public Optional<BatchId> named(String name) {
        return names.get(name);
    }
}
