package dev.assay.adapter.redis;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/**
 * Remembers tasks in Redis. A change is one script: it compares the revision, sets the status, and appends the event. A
 * result is stored before the status that speaks of it, under the fence of its attempt.
 */
final class RedisTaskStore implements TaskStore {

    /** Whoever watches a task has read its end by then; later ones find the status. */
    private static final Duration EVENTS_AFTER_END = Duration.ofMinutes(2);

    private static final Script ADD = Script.of("add-task");
    private static final Script REPLACE = Script.of("replace-task");
    private static final Script FIND = Script.of("find-task");
    private static final Script KEEP_RESULT = Script.of("keep-result");

    private final RedisConnection redis;
    private final Duration unfinishedLife;
    private final AssayJson json = new AssayJson();
    private final TaskForm form = new TaskForm(json);

    RedisTaskStore(RedisConnection redis, Duration unfinishedLife) {
        this.redis = redis;
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
        String retention = client.hget(Keys.state(next.id()), "retention");
        if (retention == null) {
            return false;
        }
        long life = Long.parseLong(retention);
        if (expected.finished()) {
            // Only its life starts again.
            client.pexpire(Keys.result(next.id()), life);
            client.pexpire(Keys.resultFence(next.id()), life);
            return true;
        }
        return keepResult(client, next.id(), new Result(succeeded, TaskForm.attempt(expected), life));
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
        return redis.ask("find a task", client -> {
            List<?> found = (List<?>) FIND.run(client, List.of(Keys.status(id), Keys.state(id)), List.of());
            return found.isEmpty()
                    ? Optional.empty()
                    : form.read(
                            (byte[]) found.get(0),
                            new TaskForm.Beside(
                                    Script.text(found.get(1)), Script.text(found.get(2)), Script.text(found.get(3))),
                            () -> result(client, id));
        });
    }

    private Optional<ProfileAnalysis> result(UnifiedJedis client, TaskId id) {
        return Optional.ofNullable(client.get(Script.bytes(Keys.result(id))))
                .map(profile -> json.readProfile(profile).analysis());
    }

    @Override
    public void remove(TaskId id) {
        redis.ask("remove a task", client -> {
            keys(id).forEach(client::del);
            return client.del(Keys.result(id));
        });
    }

    private static List<String> keys(TaskId id) {
        return List.of(Keys.status(id), Keys.state(id), Keys.events(id));
    }

    private long eventsLife(Task task) {
        return (task.finished() ? EVENTS_AFTER_END : unfinishedLife).toMillis();
    }

    private record Result(Succeeded succeeded, int attempt, long life) {}
}
