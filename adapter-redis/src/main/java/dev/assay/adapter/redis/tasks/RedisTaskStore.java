package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.events.RedisTaskEvents;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.adapter.redis.wire.TaskForm;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/**
 * Remembers tasks in Redis. A change is one script: it compares the revision, sets the status, and appends the event. A
 * result is stored before the status that speaks of it, under the fence of its attempt.
 */
public final class RedisTaskStore implements TaskStore {

    /** How long changes are kept after the end: watchers have read it by then, and later clients read the status. */
    private static final Duration EVENTS_AFTER_END = Duration.ofMinutes(2);

    private static final Script ADD = Script.of("readable", "task-events", "add-task");
    private static final Script REPLACE = Script.of("readable", "task-events", "replace-task");
    private static final Script FIND = Script.of("readable", "find-task");
    private static final Script KEEP_RESULT = Script.of("readable", "keep-result");

    private final RedisConnection redis;
    private final RedisTaskEvents events;
    private final Duration unfinishedLife;
    private final AssayJson json = new AssayJson();
    private final TaskForm form = new TaskForm(json);

    /** @param events read what the scripts of this store append */
    public RedisTaskStore(RedisConnection redis, RedisTaskEvents events, Duration unfinishedLife) {
        this.redis = redis;
        this.events = events;
        this.unfinishedLife = unfinishedLife;
    }

    @Override
    public void add(Task task, Duration retention) {
        boolean added = redis.ask("add a task", client -> {
            if (task.state() instanceof Succeeded succeeded) {
                keepResult(client, task.id(), new Result(succeeded, 0, retention.toMillis()));
            }
            return ADD.done(
                    client,
                    keys(task.id()),
                    List.of(
                            form.status(task),
                            task.revision(),
                            TaskForm.attempt(task),
                            TaskForm.forced(task),
                            task.finished() ? retention.toMillis() : unfinishedLife.toMillis(),
                            retention.toMillis(),
                            eventsLife(task),
                            Keys.channel(task.id()),
                            TaskForm.trace(task)));
        });
        if (!added) {
            throw new IllegalStateException("task " + task.id() + " is stored already");
        }
    }

    @Override
    public boolean replace(Task expected, Task next) {
        return redis.ask(
                "change a task",
                client -> resultKept(client, expected, next)
                        && REPLACE.done(
                                client,
                                keys(next.id()),
                                List.of(
                                        expected.revision(),
                                        form.status(next),
                                        next.revision(),
                                        TaskForm.attempt(next),
                                        TaskForm.forced(next),
                                        next.finished() ? "" : unfinishedLife.toMillis(),
                                        eventsLife(next),
                                        Keys.channel(next.id()))));
    }

    /** Stores the result that the next state speaks of, if it speaks of one; false if the attempt was fenced off. */
    private boolean resultKept(UnifiedJedis client, Task expected, Task next) {
        if (!(next.state() instanceof Succeeded succeeded)) {
            return true;
        }
        Optional<Long> retention = retention(client, next.id());
        if (retention.isEmpty()) {
            return false;
        }
        long life = retention.get();
        if (expected.finished()) {
            // Only its life starts again.
            client.pexpire(Keys.result(next.id()), life);
            client.pexpire(Keys.resultFence(next.id()), life);
            return true;
        }
        return keepResult(client, next.id(), new Result(succeeded, TaskForm.attempt(expected), life));
    }

    private Optional<Long> retention(UnifiedJedis client, TaskId id) {
        String key = Keys.state(id);
        return redis.values()
                .read(
                        key,
                        () -> Optional.ofNullable(client.hget(key, "retention")),
                        life -> Optional.of(Long.parseLong(life)));
    }

    private boolean keepResult(UnifiedJedis client, TaskId id, Result result) {
        byte[] profile = json.profile(id, result.succeeded().analysis());
        return KEEP_RESULT.done(
                client,
                List.of(Keys.result(id), Keys.resultFence(id)),
                List.of(profile, result.attempt(), result.life()));
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return redis.ask(
                "find a task",
                client -> redis.values()
                        .read(Keys.status(id), () -> stored(client, id), parts -> task(client, id, parts)));
    }

    private static Optional<List<?>> stored(UnifiedJedis client, TaskId id) {
        List<?> found = (List<?>) FIND.run(client, List.of(Keys.status(id), Keys.state(id)), List.of());
        return Optional.<List<?>>of(found).filter(parts -> !parts.isEmpty());
    }

    private Optional<Task> task(UnifiedJedis client, TaskId id, List<?> parts) {
        TaskForm.Beside beside =
                new TaskForm.Beside(Script.text(parts.get(1)), Script.text(parts.get(2)), Script.text(parts.get(3)));
        Optional<Task> task = form.read((byte[]) parts.get(0), beside, () -> result(client, id));
        task.ifPresent(found -> check(found, id, Script.text(parts.get(4))));
        return task;
    }

    /** What could not be changed any more would be tried for ever by those who compare and set. */
    private static void check(Task found, TaskId id, String revision) {
        if (!found.id().equals(id)) {
            throw new IllegalArgumentException("it is the status of another task");
        }
        if (!found.finished() && !revision.equals(String.valueOf(found.revision()))) {
            throw new IllegalArgumentException("its revision is not that of its state");
        }
    }

    private Optional<ProfileAnalysis> result(UnifiedJedis client, TaskId id) {
        return redis.values()
                .bytes(
                        client,
                        Keys.result(id),
                        profile -> json.readProfile(profile).analysis());
    }

    @Override
    public void remove(TaskId id) {
        redis.ask("remove a task", client -> {
            keys(id).forEach(client::del);
            client.del(Keys.resultFence(id));
            return client.del(Keys.result(id));
        });
    }

    @Override
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        return events.subscribe(id, afterRevision);
    }

    private static List<String> keys(TaskId id) {
        return List.of(Keys.status(id), Keys.state(id), Keys.events(id));
    }

    private long eventsLife(Task task) {
        return (task.finished() ? EVENTS_AFTER_END : unfinishedLife).toMillis();
    }

    private record Result(Succeeded succeeded, int attempt, long life) {}
}
