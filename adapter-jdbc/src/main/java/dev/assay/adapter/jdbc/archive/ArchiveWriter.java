package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what is to be kept. What a file takes is written at once; what a server takes, or a file does not take now,
 * waits, bounded in bytes, and is written in order by a thread of its own, which ends when this is closed.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ArchiveWriter.class.getName());
    private static final int AT_ONCE = 32;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration BEFORE_CLOSING = Duration.ofSeconds(3);
    private static final String KEEP = "keep reports";

    private final Database database;
    private final ArchiveRows rows;
    private final Runnable upkeep;
    private final Duration upkeepEvery;

    /** Guards what waits and {@link #closing}. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final WaitingRoom waiting = new WaitingRoom();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("assay-archive").unstarted(this::work);
    private boolean busy;
    private boolean closing;

    /**
     * Starts a writer.
     *
     * @param upkeep is done by its thread every now and then
     * @param upkeepEvery how often
     */
    ArchiveWriter(Database database, ArchiveRows rows, Runnable upkeep, Duration upkeepEvery) {
        this.database = database;
        this.rows = rows;
        this.upkeep = upkeep;
        this.upkeepEvery = upkeepEvery;
    }

    void start() {
        thread.start();
    }

    /** Takes something to be kept. */
    void take(Rendered item) {
        if (database.dialect() == Dialect.SQLITE && written(List.of(item))) {
            return;
        }
        lock.lock();
        try {
            waiting.add(item);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many were lost because too many waited. */
    long lost() {
        lock.lock();
        try {
            return waiting.lost();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of what waits to be kept of a person. */
    void forget(Set<Login> names) {
        lock.lock();
        try {
            waiting.forget(names);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        long upkeepAt = System.nanoTime() + upkeepEvery.toNanos();
        try {
            while (true) {
                List<Rendered> next = next(upkeepAt - System.nanoTime());
                if (next.isEmpty() && closed()) {
                    return;
                }
                if (!next.isEmpty()) {
                    write(next);
                }
                if (upkeepAt - System.nanoTime() <= 0) {
                    upkeepAt = System.nanoTime() + upkeepEvery.toNanos();
                    upkeep.run();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what waits first; leaves it there until it is written. */
    private List<Rendered> next(long most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most;
            while (waiting.isEmpty() && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            busy = !waiting.isEmpty();
            return waiting.first(AT_ONCE);
        } finally {
            lock.unlock();
        }
    }

    /** All in one transaction; if that is refused, each by itself, so that one that cannot be kept stops no other. */
    private void write(List<Rendered> items) throws InterruptedException {
        if (written(items)) {
            done(items);
            return;
        }
        if (!database.up()) {
            pause();
            return;
        }
        List<Rendered> over = new ArrayList<>();
        for (Rendered item : items) {
            if (!written(List.of(item))) {
                if (!database.up()) {
                    break;
                }
                LOG.log(System.Logger.Level.ERROR, () -> item.task() + " cannot be kept and is let go");
            }
            over.add(item);
        }
        done(over);
    }

    private boolean written(List<Rendered> items) {
        try {
            return database.write(KEEP, session -> {
                for (Rendered item : items) {
                    rows.write(session, item);
                }
                return true;
            });
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.WARNING, () -> String.valueOf(away.getMessage()));
            return false;
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "a report could not be kept", unexpected);
            return false;
        }
    }

    private void done(List<Rendered> items) {
        lock.lock();
        try {
            waiting.removeAll(items);
            busy = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = AGAIN.toNanos();
            while (!closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            busy = false;
            if (closing && !database.up()) {
                // There is no time to wait for a database that is away.
                waiting.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing waits any more. */
    boolean awaitWritten(Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while ((busy || !waiting.isEmpty()) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return waiting.isEmpty() && !busy;
        } finally {
            lock.unlock();
        }
    }

    private boolean closed() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, if the database is there, and ends the thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(BEFORE_CLOSING.toNanos()));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
