package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Lane.Priority;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * A queue in a file. Clients take turns by start-time fair queueing: a task is served at the virtual time after that of
 * its client's last one, and not before the time of the one that was served last. What was at a worker when the process
 * died waits again after the next start.
 */
final class SqliteTaskQueue implements TaskQueue {

    private static final String TAKE = "take tasks from the queue";
    private static final int WAITS = 0;
    private static final int TAKEN = 1;
    private static final int SET_ASIDE = 2;

    private final SqliteDatabase database;
    private final int capacity;

    /** Guards what is known of the rows: how many wait, and the virtual times; {@link #filled} wakes a worker. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition filled = lock.newCondition();
    private final Map<Priority, Long> served = new EnumMap<>(Priority.class);
    private long waiting;
    private long position;

    private SqliteTaskQueue(SqliteDatabase database, int capacity) {
        this.database = database;
        this.capacity = capacity;
    }

    /** Opens the queue; what an earlier process has left behind waits in it. */
    static SqliteTaskQueue open(SqliteDatabase database, int capacity) {
        SqliteTaskQueue queue = new SqliteTaskQueue(database, capacity);
        database.write("open the queue", queue::recover);
        return queue;
    }

    private boolean recover(Session session) throws SQLException {
        session.update("UPDATE assay_queue SET state = ?, crashes = crashes + 1 WHERE state = ?", WAITS, TAKEN);
        position = session.number("SELECT COALESCE(MAX(position), 0) FROM assay_queue");
        // A process may have died between storing a task and queueing it.
        session.update(
                "INSERT INTO assay_queue (task, lane, client, place, position, state, attempt, crashes) SELECT id, ?,"
                        + " ?, 0, ?, ?, attempt, 0 FROM assay_task WHERE finished = 0 AND id NOT IN (SELECT task FROM"
                        + " assay_queue)",
                number(Priority.INTERACTIVE),
                Lane.LOCAL.client(),
                position,
                WAITS);
        waiting = session.number("SELECT COUNT(*) FROM assay_queue WHERE state = ?", WAITS);
        return true;
    }

    @Override
    public boolean offer(TaskId id, Lane lane) {
        lock.lock();
        try {
            long before = waiting;
            boolean taken = database.write("queue a task", session -> offer(session, id, lane));
            if (taken && waiting > before) {
                filled.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean offer(Session session, TaskId id, Lane lane) throws SQLException {
        Optional<Waiting> known = session.first(
                "SELECT state, lane FROM assay_queue WHERE task = ?",
                row -> new Waiting(row.getInt(1), row.getInt(2)),
                id.value());
        if (known.isPresent()) {
            if (known.get().state() == WAITS
                    && number(lane.priority()) < known.get().lane()) {
                session.update(
                        "UPDATE assay_queue SET lane = ?, client = ?, place = ?, position = ? WHERE task = ?",
                        number(lane.priority()),
                        lane.client(),
                        place(session, lane),
                        ++position,
                        id.value());
            }
            return true;
        }
        if (waiting >= capacity) {
            return false;
        }
        session.update(
                "INSERT INTO assay_queue (task, lane, client, place, position, state, attempt, crashes) VALUES (?, ?,"
                        + " ?, ?, ?, ?, 0, 0)",
                id.value(),
                number(lane.priority()),
                lane.client(),
                place(session, lane),
                ++position,
                WAITS);
        waiting++;
        return true;
    }

    private long place(Session session, Lane lane) throws SQLException {
        long last = session.number(
                "SELECT COALESCE(MAX(place), 0) FROM assay_queue WHERE state = ? AND lane = ? AND client = ?",
                WAITS,
                number(lane.priority()),
                lane.client());
        return Math.max(last, served.getOrDefault(lane.priority(), 0L)) + 1;
    }

    @Override
    public List<Delivery> poll(int most, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && left > 0) {
                left = filled.awaitNanos(left);
            }
            if (waiting == 0) {
                return List.of();
            }
            List<Next> next = database.writeSoon(TAKE, session -> taken(session, most));
            waiting -= next.size();
            next.forEach(taken -> served.merge(taken.lane(), taken.place(), Math::max));
            return next.stream().map(Next::delivery).toList();
        } finally {
            lock.unlock();
        }
    }

    private static List<Next> taken(Session session, int most) throws SQLException {
        List<Next> next = session.all(
                "SELECT task, lane, place, attempt, crashes FROM assay_queue WHERE state = ? ORDER BY lane, place,"
                        + " position LIMIT ?",
                row -> new Next(
                        priority(row.getInt(2)),
                        row.getLong(3),
                        new Delivery(new TaskId(row.getString(1)), row.getInt(4) + 1, row.getInt(5))),
                WAITS,
                most);
        for (Next taken : next) {
            session.update(
                    "UPDATE assay_queue SET state = ?, attempt = ? WHERE task = ?",
                    TAKEN,
                    taken.delivery().attempt(),
                    taken.delivery().task().value());
        }
        return new ArrayList<>(next);
    }

    @Override
    public void settle(Delivery delivery, Settlement settlement) {
        lock.lock();
        try {
            int settled = database.writeSoon("settle a task", session -> switch (settlement) {
                case DONE ->
                    session.update(
                            "DELETE FROM assay_queue WHERE task = ? AND attempt = ? AND state = ?",
                            delivery.task().value(),
                            delivery.attempt(),
                            TAKEN);
                case HANDED_BACK, DEAD ->
                    session.update(
                            "UPDATE assay_queue SET state = ? WHERE task = ? AND attempt = ? AND state = ?",
                            settlement == Settlement.DEAD ? SET_ASIDE : WAITS,
                            delivery.task().value(),
                            delivery.attempt(),
                            TAKEN);
            });
            if (settled == 1 && settlement == Settlement.HANDED_BACK) {
                waiting++;
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Backlog backlog() {
        List<TaskId> all = database.read(
                "look at the queue",
                session -> session.all(
                        "SELECT task FROM assay_queue WHERE state = ? ORDER BY substr(task, -33) LIMIT 1",
                        row -> new TaskId(row.getString(1)),
                        WAITS));
        lock.lock();
        try {
            return new Backlog((int) waiting, all.stream().findFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Lets tasks be erased while none is offered or taken; returns when the queue knows that they are gone. */
    void erasing(IntSupplier waitingOnesGone) {
        lock.lock();
        try {
            waiting -= waitingOnesGone.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    /** What stands in the table: the lower goes first. */
    private static int number(Priority priority) {
        return switch (priority) {
            case INTERACTIVE -> 0;
            case BATCH -> 1;
        };
    }

    private static Priority priority(int number) {
        return number == 0 ? Priority.INTERACTIVE : Priority.BATCH;
    }

    private record Waiting(int state, int lane) {}

    private record Next(Priority lane, long place, Delivery delivery) {}
}
