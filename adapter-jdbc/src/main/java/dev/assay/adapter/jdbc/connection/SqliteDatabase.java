package dev.assay.adapter.jdbc.connection;

import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.port.out.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A file of SQLite that belongs to this process while it is open. One connection writes, a few read beside it what was
 * written before they began.
 */
public final class SqliteDatabase implements Database {

    private static final int READERS = 4;

    private final Path file;
    private final FileClaim claim;
    private final SqliteConnection writer;

    /** Guards the one writer. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final List<SqliteConnection> opened = new ArrayList<>();
    private final BlockingQueue<SqliteConnection> readers = new ArrayBlockingQueue<>(READERS);
    private final AtomicInteger waitingReaders = new AtomicInteger();
    private volatile boolean up = true;

    /**
     * What lies beside the file could not be emptied yet, because somebody was reading in it. Guarded by the writer.
     */
    private boolean unscrubbed;

    private SqliteDatabase(Path file, FileClaim claim, SqliteConnection writer) {
        this.file = file;
        this.claim = claim;
        this.writer = writer;
        opened.add(writer);
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws UnusableDatabaseException if another process holds it, it is damaged, or no database of Assay
     */
    public static SqliteDatabase open(Path file, Schema schema) {
        FileClaim claim = FileClaim.take(file);
        try {
            if (size(file) == 0) {
                SqliteConnection.make(file);
            }
            schema.bringUpToDate(SqliteConnection.source(file, true));
            SqliteDatabase database = new SqliteDatabase(file, claim, SqliteConnection.open(file, true));
            for (int i = 0; i < READERS; i++) {
                SqliteConnection reader = SqliteConnection.open(file, false);
                database.opened.add(reader);
                database.readers.add(reader);
            }
            return database;
        } catch (SQLException unusable) {
            claim.close();
            throw SqliteFailures.unusable(file, unusable);
        } catch (RuntimeException unusable) {
            claim.close();
            throw SqliteFailures.named(file, unusable);
        }
    }

    /** Looks at a file that another process may hold, without changing it. */
    public static <T> T looking(Path file, Function<DataSource, T> look) {
        try {
            SQLiteDataSource source = SqliteConnection.source(file, false);
            source.getConnection().close();
            return look.apply(source);
        } catch (SQLException unusable) {
            throw SqliteFailures.unusable(file, unusable);
        }
    }

    @Override
    public <T> T read(String what, Work<T> work) {
        SqliteConnection reader = free(what);
        try {
            T result = reader.read(work);
            up = true;
            return result;
        } catch (SQLException failure) {
            throw away(what, failure);
        } finally {
            readers.add(reader);
        }
    }

    private SqliteConnection free(String what) {
        SqliteConnection idle = readers.poll();
        if (idle != null) {
            return idle;
        }
        waitingReaders.incrementAndGet();
        try {
            return readers.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreException("could not " + what + ": interrupted", stop);
        } finally {
            waitingReaders.decrementAndGet();
        }
    }

    @Override
    public <T> T write(String what, Work<T> work) {
        return write(what, true, work);
    }

    /** Writes what need not outlive a loss of power, only of the process. */
    public <T> T writeSoon(String what, Work<T> work) {
        return write(what, false, work);
    }

    private <T> T write(String what, boolean lasting, Work<T> work) {
        writing.lock();
        try {
            T result = writer.write(lasting, work);
            up = true;
            return result;
        } catch (SQLException failure) {
            throw away(what, failure);
        } finally {
            writing.unlock();
        }
    }

    /** Gives room back to the disk that what was let go of has left. */
    @Override
    public void shrink() {
        writing.lock();
        try {
            writer.execute("PRAGMA incremental_vacuum(4000)");
            if (unscrubbed) {
                unscrubbed = !writer.checkpoint();
            }
        } catch (SQLException failure) {
            throw away("give room back", failure);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Moves what was written last into the file, and empties what lies beside it. Where a reader keeps it from that, it
     * is done with the next {@link #shrink}.
     */
    @Override
    public void scrub() {
        writing.lock();
        try {
            unscrubbed = !writer.checkpoint();
        } catch (SQLException failure) {
            throw away("empty what lies beside the file", failure);
        } finally {
            writing.unlock();
        }
    }

    private StoreException away(String what, SQLException failure) {
        up = false;
        return SqliteFailures.away(what, file, failure);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public boolean up() {
        return up;
    }

    /** Returns what the file takes, with what is written beside it before it goes into it. */
    @Override
    public long bytes() {
        return size(file) + size(file.resolveSibling(file.getFileName() + "-wal"));
    }

    @Override
    public long used() {
        return read(
                "see what the file holds",
                session -> session.number(
                        "SELECT (all_pages.page_count - free.freelist_count) * page.page_size FROM pragma_page_count"
                                + " AS all_pages, pragma_freelist_count AS free, pragma_page_size AS page"));
    }

    @Override
    public Use use() {
        int reading = READERS - readers.size();
        return new Use(reading + (writing.isLocked() ? 1 : 0), waitingReaders.get() + writing.getQueueLength());
    }

    private static long size(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (SqliteConnection connection : opened.reversed()) {
                connection.close();
            }
        } catch (SQLException failed) {
            throw new StoreException(file + " could not be closed", failed);
        } finally {
            writing.unlock();
            claim.close();
        }
    }
}
