package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.params.SetParams;

/** Keeps previews in Redis, from the worker that makes them to the server whose clients want to see them. */
public final class RedisPreviews implements Previews {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final RedisConnection redis;
    private final AssayJson json = new AssayJson();

    public RedisPreviews(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void want(TaskId task, Duration life) {
        redis.ask(
                "want previews",
                client -> client.set(
                        Keys.previewWanted(task), "1", SetParams.setParams().px(life.toMillis())));
    }

    @Override
    public boolean wanted(TaskId task) {
        return redis.ask("see whether previews are wanted", client -> client.exists(Keys.previewWanted(task)));
    }

    @Override
    public void offer(TaskId task, Preview preview) {
        byte[] body = json.storedPreview(task, preview);
        redis.ask(
                "keep a preview",
                client -> client.set(
                        Script.bytes(Keys.preview(task)),
                        body,
                        SetParams.setParams().px(LIFE.toMillis())));
    }

    @Override
    public Optional<Preview> find(TaskId task) {
        return redis.ask(
                "find a preview", client -> redis.values().bytes(client, Keys.preview(task), json::readStoredPreview));
    }

    @Override
    public void drop(TaskId task) {
        redis.ask("drop a preview", client -> client.unlink(Keys.preview(task)));
    }
}
