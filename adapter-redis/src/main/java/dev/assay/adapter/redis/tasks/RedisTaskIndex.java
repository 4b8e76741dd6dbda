package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.TaskIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Knows the tasks of clients in Redis: of each client a sorted set in the order of submission, and the set of what it
 * has started and may not have ended. The latter is looked through only when it is full. Of each task a hash tells
 * which of its clients still wait.
 */
public final class RedisTaskIndex implements TaskIndex {

    private static final Script NOTE = Script.of("readable", "index-note");
    private static final Script JOIN = Script.of("readable", "audience-join");
    private static final Script LEAVE = Script.of("readable", "audience-leave");
    private static final int MOST_NAMED = 10_000;
    private static final int TASKS_OF_A_CLIENT = 1000;

    private final RedisConnection redis;
    private final Duration life;
    private final AssayJson json = new AssayJson();

    /** @param life of what a client left behind */
    public RedisTaskIndex(RedisConnection redis, Duration life) {
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
        String key = unfinishedKey(client);
        Set<String> started = redis.ask(
                "list tasks under way",
                connection -> redis.values()
                        .read(key, () -> Optional.of(connection.smembers(key)), Optional::of)
                        .orElse(Set.of()));
        List<TaskId> tasks = started.stream().flatMap(task -> id(key, task)).toList();
        Set<String> running = summaries(tasks).stream()
                .filter(task -> !task.finished())
                .map(task -> task.id().value())
                .collect(Collectors.toSet());
        String[] gone = started.stream().filter(task -> !running.contains(task)).toArray(String[]::new);
        return gone.length == 0 ? 0 : redis.ask("forget ended tasks", connection -> connection.srem(key, gone));
    }

    /** Reads on behind what is no task, so that a short answer means the end. */
    @Override
    public List<TaskId> newest(String client, Optional<TaskId> before, int most) {
        String key = Keys.client(client, "tasks");
        List<TaskId> newest = new ArrayList<>();
        String from = before.map(id -> "(" + member(id)).orElse("+");
        while (newest.size() < most) {
            int missing = most - newest.size();
            List<String> members = members(key, from, missing);
            members.stream().flatMap(member -> id(key, taskOf(member))).forEach(newest::add);
            if (members.size() < missing) {
                return newest;
            }
            from = "(" + members.getLast();
        }
        return newest;
    }

    private List<String> members(String key, String from, int most) {
        ZRangeParams range = ZRangeParams.zrangeByLexParams(from, "-").rev().limit(0, most);
        return redis.ask(
                "list tasks of a client",
                connection -> redis.values()
                        .read(key, () -> Optional.of(connection.zrange(key, range)), Optional::of)
                        .orElse(List.of()));
    }

    private Stream<TaskId> id(String key, String task) {
        return redis.values().read(key, () -> Optional.of(task), text -> Optional.of(new TaskId(text))).stream();
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
        List<TaskSummary> found = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            TaskId id = ids.get(i);
            Response<byte[]> reply = replies.get(i);
            redis.values()
                    .read(
                            Keys.status(id),
                            () -> Optional.ofNullable(status(connection, id, reply)),
                            status -> Optional.of(summary(status, id)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private TaskSummary summary(byte[] status, TaskId id) {
        TaskSummary summary = json.readSummary(status);
        if (!summary.id().equals(id)) {
            throw new IllegalArgumentException("it is the status of another task");
        }
        return summary;
    }

    /** A pipeline follows no slot that moves: what was sent elsewhere is asked for by itself. */
    private static byte @Nullable [] status(UnifiedJedis connection, TaskId id, Response<byte[]> reply) {
        try {
            return reply.get();
        } catch (JedisRedirectionException moved) {
            return connection.get(Script.bytes(Keys.status(id)));
        }
    }

    private static String member(TaskId id) {
        return id.order() + ":" + id;
    }

    private static String taskOf(String member) {
        return member.substring(member.indexOf(':') + 1);
    }

    private static String unfinishedKey(String client) {
        return Keys.client(client, "unfinished");
    }
}
