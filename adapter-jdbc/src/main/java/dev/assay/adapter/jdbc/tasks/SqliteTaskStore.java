package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.JsonFormException;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemoryTaskEvents;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers tasks in a file. An end outlives a loss of power; progress outlives the process only, as the commit that
 * queues a task takes everything before it along.
 */
final class SqliteTaskStore implements TaskStore {

    private final SqliteDatabase database;
    private final InstantSource clock;
    private final InMemoryTaskEvents events = new InMemoryTaskEvents();
    private final AssayJson json = new AssayJson();

    /**
     * Guards storing a change together with publishing it: watchers must hear of changes in their order, the last one
     * last, or they would wait for another for ever.
     */
    private final ReentrantLock order = new ReentrantLock();

    SqliteTaskStore(SqliteDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Task task, Duration retention) {
        TaskRow row = TaskRow.of(task, json);
        long now = clock.instant().toEpochMilli();
        order.lock();
        try {
            int added = database.writeSoon("add a task", session -> {
                session.update(
                        "DELETE FROM assay_task WHERE id = ? AND expires_at <= ?",
                        task.id().value(),
                        now);
                return session.update(
                        "INSERT INTO assay_task (id, login, status, attempt, forced, trace, revision, finished,"
                                + " retention, expires_at, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                                + " (id) DO NOTHING",
                        task.id().value(),
                        task.login().value(),
                        row.status(),
                        row.attempt(),
                        row.forced() ? 1 : 0,
                        row.trace(),
                        task.revision(),
                        task.finished() ? 1 : 0,
                        retention.toMillis(),
                        task.finished() ? Optional.of(now + retention.toMillis()) : Optional.empty(),
                        row.result());
            });
            if (added == 0) {
                throw new IllegalStateException("task " + task.id() + " is stored already");
            }
            events.publish(task);
        } finally {
            order.unlock();
        }
    }

    @Override
    public boolean replace(Task expected, Task next) {
        order.lock();
        try {
            boolean first = next.finished() ? ended(expected, next) : changed(expected, next);
            if (first) {
                events.publish(next);
            }
            return first;
        } finally {
            order.unlock();
        }
    }

    private boolean ended(Task expected, Task next) {
        long now = clock.instant().toEpochMilli();
        if (expected.finished()) {
            // Only its life starts again.
            return database.writeSoon(
                    "keep a task",
                    session -> session.update(
                                    "UPDATE assay_task SET expires_at = retention + ? WHERE id = ? AND revision = ? AND"
                                            + " expires_at > ?",
                                    now,
                                    next.id().value(),
                                    expected.revision(),
                                    now)
                            == 1);
        }
        TaskRow row = TaskRow.of(next, json);
        return database.write(
                "end a task",
                session -> session.update(
                                "UPDATE assay_task SET status = ?, attempt = 0, revision = ?, finished = 1, expires_at"
                                        + " = retention + ?, result = ? WHERE id = ? AND revision = ? AND finished = 0",
                                row.status(),
                                next.revision(),
                                now,
                                row.result(),
                                next.id().value(),
                                expected.revision())
                        == 1);
    }

    private boolean changed(Task expected, Task next) {
        TaskRow row = TaskRow.of(next, json);
        return database.writeSoon(
                "change a task",
                session -> session.update(
                                "UPDATE assay_task SET status = ?, attempt = ?, revision = ? WHERE id = ? AND revision"
                                        + " = ? AND finished = 0",
                                row.status(),
                                row.attempt(),
                                next.revision(),
                                next.id().value(),
                                expected.revision())
                        == 1);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        Optional<TaskRow> row = database.read(
                "find a task",
                session -> session.first(
                        "SELECT " + TaskRow.COLUMNS
                                + " FROM assay_task WHERE id = ? AND (expires_at IS NULL OR expires_at" + " > ?)",
                        TaskRow::read,
                        id.value(),
                        clock.instant().toEpochMilli()));
        try {
            return row.flatMap(found -> found.task(json));
        } catch (JsonFormException unreadable) {
            throw new StoreException(id + " cannot be read", unreadable);
        }
    }

    @Override
    public void remove(TaskId id) {
        database.writeSoon(
                "remove a task", session -> session.update("DELETE FROM assay_task WHERE id = ?", id.value()));
        events.forget(id);
    }

    @Override
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        return events.subscribe(id, afterRevision);
    }
}
