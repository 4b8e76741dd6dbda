package dev.assay.adapter.redis;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.TaskIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Knows the tasks of clients in Redis: of each client a sorted set in the order of submission, and the set of what it
 * has started and may not have ended. The latter is looked through only when it is full. Of each task a hash tells
 * which of its clients still wait.
 */
final class RedisTaskIndex implements TaskIndex {

    private static final Script NOTE = Script.of("index-note");
    private static final Script JOIN = Script.of("audience-join");
    private static final Script LEAVE = Script.of("audience-leave");
    private static final int MOST_NAMED = 10_000;
    private static final int TASKS_OF_A_CLIENT = 1000;

    private final RedisConnection redis;
    private final Duration life;
    private final AssayJson json = new AssayJson();

    /** @param life of what a client left behind */
    RedisTaskIndex(RedisConnection redis, Duration life) {
        this.redis = redis;
        this.life = life;
    }

    @Override
    public boolean start(TaskId id, String client, int mostUnfinished) {
        boolean noted = noted(id, client, mostUnfinished) || (ended(client) > 0 && noted(id, client, mostUnfinished));
        return noted && joined(id, client);
    }

    @Override
    public boolean join(TaskId id, String client) {
        return joined(id, client) && noted(id, client, 0);
    }

    private boolean joined(TaskId id, String client) {
        List<Object> arguments = List.of(client, life.toMillis(), MOST_NAMED);
        return redis.ask("join a task", connection -> JOIN.done(connection, List.of(Keys.audience(id)), arguments));
    }

    @Override
    public Departure leave(TaskId id, String client) {
        Departure departure = redis.ask(
                "leave a task",
                connection -> Departure.valueOf(
                        Script.text(LEAVE.run(connection, List.of(Keys.audience(id)), List.of(client)))));
        if (departure == Departure.OTHERS_WAIT) {
            redis.ask("forget a task that was left", connection -> connection.srem(unfinishedKey(client), id.value()));
        }
        return departure;
    }

    private boolean noted(TaskId id, String client, int mostUnfinished) {
        List<Object> arguments = List.of(member(id), id.value(), mostUnfinished, TASKS_OF_A_CLIENT, life.toMillis());
        return redis.ask(
                "note a task of a client",
                connection ->
                        NOTE.done(connection, List.of(Keys.client(client, "tasks"), unfinishedKey(client)), arguments));
    }

    /** Forgets what has ended of what a client has started; returns how many. */
    private long ended(String client) {
        Set<String> started =
                redis.ask("list tasks under way", connection -> connection.smembers(unfinishedKey(client)));
        Set<String> running = summaries(started.stream().map(TaskId::new).toList()).stream()
                .filter(task -> !task.finished())
                .map(task -> task.id().value())
                .collect(Collectors.toSet());
        String[] gone = started.stream().filter(task -> !running.contains(task)).toArray(String[]::new);
        return gone.length == 0
                ? 0
                : redis.ask("forget ended tasks", connection -> connection.srem(unfinishedKey(client), gone));
    }

    @Override
    public List<TaskId> newest(String client, Optional<TaskId> before, int most) {
        String from = before.map(id -> "(" + member(id)).orElse("+");
        List<String> members = redis.ask(
                "list tasks of a client",
                connection -> connection.zrange(
                        Keys.client(client, "tasks"),
                        ZRangeParams.zrangeByLexParams(from, "-").rev().limit(0, most)));
        return members.stream()
                .map(member -> new TaskId(member.substring(member.indexOf(':') + 1)))
                .toList();
    }

    @Override
    public List<TaskSummary> summaries(List<TaskId> ids) {
        return redis.ask("look tasks up", connection -> found(connection, ids));
    }

    /** In a pipeline, because the keys lie in slots of their own. */
    private List<TaskSummary> found(UnifiedJedis connection, List<TaskId> ids) {
        List<Response<byte[]>> replies = new ArrayList<>();
        try (AbstractPipeline pipeline = connection.pipelined()) {
            ids.forEach(id -> replies.add(pipeline.get(Script.bytes(Keys.status(id)))));
        }
        return replies.stream()
                .map(Response::get)
                .filter(Objects::nonNull)
                .map(json::readSummary)
                .toList();
    }

    private static String member(TaskId id) {
        return id.order() + ":" + id;
    }

    private static String unfinishedKey(String client) {
        return Keys.client(client, "unfinished");
    }
}
