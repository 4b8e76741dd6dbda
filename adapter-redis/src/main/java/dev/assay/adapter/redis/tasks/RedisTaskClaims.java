package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskClaims;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Remembers claims in Redis, one key each. */
public final class RedisTaskClaims implements TaskClaims {

    private static final Script CLAIM = Script.of("readable", "task-id", "claim");
    private static final Script RELEASE = Script.of("readable", "release");

    private final RedisConnection redis;

    public RedisTaskClaims(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Optional<TaskId> holder(Claim claim) {
        return redis.ask("look a claim up", client -> redis.values().text(client, Keys.claim(claim), TaskId::new));
    }

    @Override
    public boolean claim(Claim claim, Optional<TaskId> expected, TaskId next, Duration life) {
        String before = expected.map(TaskId::value).orElse("");
        return redis.ask(
                "claim",
                client -> CLAIM.done(client, List.of(Keys.claim(claim)), List.of(before, next, life.toMillis())));
    }

    @Override
    public void release(Claim claim, TaskId holder) {
        redis.ask(
                "release a claim", client -> RELEASE.done(client, List.of(Keys.claim(claim)), List.of(holder.value())));
    }
}
