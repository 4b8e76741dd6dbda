package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.TaskIndex;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows in a file which tasks belong to which client, and which clients wait for a task. */
final class SqliteTaskIndex implements TaskIndex {

    private static final int TASKS_OF_A_CLIENT = 1000;
    private static final int MOST_NAMED = 10_000;

    /** Stands for all clients beyond those that are named: a task that has it ends by itself only. */
    private static final String CROWD = "";

    private final SqliteDatabase database;
    private final InstantSource clock;
    private final Duration life;
    private final AssayJson json = new AssayJson();

    /** @param life of what a client left behind */
    SqliteTaskIndex(SqliteDatabase database, InstantSource clock, Duration life) {
        this.database = database;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public boolean start(TaskId id, String client, int mostUnfinished) {
        return database.writeSoon("note a task of a client", session -> {
            if (mostUnfinished > 0 && unfinished(session, client) >= mostUnfinished) {
                return false;
            }
            note(session, id, client, mostUnfinished > 0);
            return joined(session, id, client);
        });
    }

    private static long unfinished(Session session, String client) throws SQLException {
        return session.number(
                "SELECT COUNT(*) FROM assay_client_task c JOIN assay_task t ON t.id = c.task AND t.finished = 0 WHERE"
                        + " c.client = ? AND c.started = 1",
                client);
    }

    @Override
    public boolean join(TaskId id, String client) {
        return database.writeSoon("join a task", session -> {
            if (!joined(session, id, client)) {
                return false;
            }
            note(session, id, client, false);
            return true;
        });
    }

    private void note(Session session, TaskId id, String client, boolean started) throws SQLException {
        session.update(
                "INSERT INTO assay_client_task (client, position, task, started, expires_at) VALUES (?, ?, ?, ?, ?) ON"
                        + " CONFLICT (client, position) DO UPDATE SET started = MAX(started, excluded.started)",
                client,
                position(id),
                id.value(),
                started ? 1 : 0,
                expiry());
        session.update(
                "DELETE FROM assay_client_task WHERE client = ? AND position <= (SELECT position FROM assay_client_task"
                        + " WHERE client = ? ORDER BY position DESC LIMIT 1 OFFSET ?)",
                client,
                client,
                TASKS_OF_A_CLIENT);
    }

    private boolean joined(Session session, TaskId id, String client) throws SQLException {
        long known = session.number("SELECT COUNT(*) FROM assay_audience WHERE task = ?", id.value());
        if (known > 0 && waiting(session, id) == 0) {
            return false;
        }
        boolean named = known < MOST_NAMED || waits(session, id, client).isPresent();
        session.update(
                "INSERT INTO assay_audience (task, client, waiting, expires_at) VALUES (?, ?, 1, ?) ON CONFLICT (task,"
                        + " client) DO UPDATE SET waiting = 1",
                id.value(),
                named ? client : CROWD,
                expiry());
        return true;
    }

    private static long waiting(Session session, TaskId id) throws SQLException {
        return session.number("SELECT COUNT(*) FROM assay_audience WHERE task = ? AND waiting = 1", id.value());
    }

    private static Optional<Integer> waits(Session session, TaskId id, String client) throws SQLException {
        return session.first(
                "SELECT waiting FROM assay_audience WHERE task = ? AND client = ?",
                row -> row.getInt(1),
                id.value(),
                client);
    }

    @Override
    public Departure leave(TaskId id, String client) {
        return database.writeSoon("leave a task", session -> {
            if (waits(session, id, client).isEmpty()) {
                return Departure.STRANGER;
            }
            session.update("UPDATE assay_audience SET waiting = 0 WHERE task = ? AND client = ?", id.value(), client);
            if (waiting(session, id) == 0) {
                return Departure.LAST;
            }
            session.update(
                    "UPDATE assay_client_task SET started = 0 WHERE client = ? AND position = ?", client, position(id));
            return Departure.OTHERS_WAIT;
        });
    }

    @Override
    public List<TaskId> newest(String client, Optional<TaskId> before, int most) {
        return database.read(
                "list tasks of a client",
                session -> session.all(
                        "SELECT task FROM assay_client_task WHERE client = ? AND position < ? ORDER BY position DESC"
                                + " LIMIT ?",
                        row -> new TaskId(row.getString(1)),
                        client,
                        // A colon follows every digit.
                        before.map(SqliteTaskIndex::position).orElse(":"),
                        most));
    }

    @Override
    public List<TaskSummary> summaries(List<TaskId> ids) {
        long now = clock.instant().toEpochMilli();
        return database.read("look tasks up", session -> {
            List<TaskSummary> found = new ArrayList<>();
            for (TaskId id : ids) {
                session.first(
                                "SELECT status FROM assay_task WHERE id = ? AND (expires_at IS NULL OR expires_at > ?)",
                                row -> row.getString(1),
                                id.value(),
                                now)
                        .map(status -> json.readSummary(status.getBytes(StandardCharsets.UTF_8)))
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    private static String position(TaskId id) {
        return id.order() + id;
    }

    private long expiry() {
        return clock.instant().plus(life).toEpochMilli();
    }
}
