package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.port.out.BatchStore;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.params.SetParams;

/** Remembers batches and their names in Redis, one key each. */
public final class RedisBatchStore implements BatchStore {

    private final RedisConnection redis;
    private final AssayJson json = new AssayJson();

    public RedisBatchStore(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void add(Batch batch, Duration life) {
        redis.ask(
                "keep a batch",
                client -> client.set(
                        Script.bytes(Keys.batch(batch.id())),
                        json.batch(batch),
                        SetParams.setParams().px(life.toMillis())));
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return redis.ask("look a batch up", client -> redis.values().bytes(client, Keys.batch(id), json::readBatch));
    }

    /** Redis before 7.0 cannot set and get in one command when it is to keep what is there. */
    @Override
    public BatchId name(String name, BatchId id, Duration life) {
        redis.ask(
                "name a batch",
                client -> Optional.ofNullable(client.set(
                        Keys.batchName(name),
                        id.value(),
                        SetParams.setParams().nx().px(life.toMillis()))));
        return named(name).orElseGet(() -> renamed(name, id, life));
    }

    /** A name that cannot be read is free. */
    private BatchId renamed(String name, BatchId id, Duration life) {
        redis.ask(
                "name a batch",
                client -> client.set(
                        Keys.batchName(name), id.value(), SetParams.setParams().px(life.toMillis())));
        return id;
    }

    @Override
    public Optional<BatchId> named(String name) {
        return redis.ask(
                "look for a batch by its name",
                client -> redis.values().text(client, Keys.batchName(name), BatchId::new));
    }
}
