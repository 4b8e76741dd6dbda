package dev.assay.adapter.jdbc;

import dev.assay.adapter.jdbc.archive.JdbcArchive;
import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.PostgresDatabase;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.jdbc.schema.Migrations;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Sqlite;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.tasks.SqliteTasks;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where reports and ended tasks are kept. A server of PostgreSQL need not be there when it is opened, and is found
 * again by itself; until then reading throws {@link dev.assay.port.out.StoreException} at once, and what is to be kept
 * waits. The caller closes it, after the engines that use it.
 */
public final class ReportDatabase implements AutoCloseable {

    private final Database database;
    private final JdbcArchive archive;
    private final InstantSource clock;

    private ReportDatabase(Database database, JdbcArchive archive, InstantSource clock) {
        this.database = database;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Opens a database, and brings its tables up to date.
     *
     * @param clock by which what is kept grows old
     * @throws dev.assay.adapter.jdbc.server.UnusableDatabaseException if it cannot be opened, and waiting will not help
     */
    public static ReportDatabase open(DatabaseSettings settings, InstantSource clock) {
        Database database = switch (settings.address()) {
            case Sqlite sqlite -> SqliteDatabase.open(sqlite.file(), Migrations.of(Dialect.SQLITE));
            case Postgres postgres -> PostgresDatabase.open(postgres, Migrations.of(Dialect.POSTGRESQL));
        };
        return new ReportDatabase(database, JdbcArchive.open(database, settings.bounds(), clock), clock);
    }

    /** Returns what keeps reports and ended tasks. */
    public Archive archive() {
        return archive.ports();
    }

    /**
     * Returns the storage of one server in a file; empty for a server of PostgreSQL. Called once.
     *
     * @param queueCapacity how many tasks may wait
     * @param unfinishedLife how long what clients leave behind is kept
     */
    public Optional<Storage> storage(int queueCapacity, Duration unfinishedLife) {
        if (!(database instanceof SqliteDatabase file)) {
            return Optional.empty();
        }
        SqliteTasks tasks = SqliteTasks.open(file, new SqliteTasks.Bounds(queueCapacity, unfinishedLife), clock);
        archive.alongside(tasks::letGo);
        return Optional.of(tasks.storage());
    }

    /** Returns what tells other processes who was erased; empty for a file, which has one process. */
    public Optional<ErasureLog> erasures() {
        return database instanceof SqliteDatabase ? Optional.empty() : Optional.of(archive.erasures());
    }

    /** Tells whether the database could be asked the last time. */
    public boolean up() {
        return database.up();
    }

    /** Returns how many reports and tasks wait to be written. */
    public int waiting() {
        return archive.waiting();
    }

    /** Returns how many were lost because too many waited. */
    public long lost() {
        return archive.lost();
    }

    /** Returns how many of its connections are in use. */
    public int busyConnections() {
        return database.use().busy();
    }

    /** Returns how many callers wait for a connection. */
    public int waitingCallers() {
        return database.use().waiting();
    }

    /** Returns how many bytes a file takes; 0 for a server. */
    public long bytes() {
        return database.bytes();
    }

    /** Waits until nothing waits to be written; false if the time was over first. */
    public boolean awaitWritten(Duration most) throws InterruptedException {
        return archive.awaitWritten(most);
    }

    /** Lets go of what was kept long enough, as is done every ten minutes. */
    public void letGo() {
        archive.letGo();
    }

    /** Writes what waits, if the database is there, and closes it. */
    @Override
    public void close() {
        archive.close();
        database.close();
    }
}
