package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ErasureLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reports and ended tasks in a database. The caller closes it, and the database after it. */
public final class JdbcArchive implements AutoCloseable {

    private static final Duration UPKEEP = Duration.ofMinutes(10);

    private final ArchiveWriter writer;
    private final Retention retention;
    private final Archive archive;
    private final ErasureLog erasures;
    private final List<Runnable> upkeep = new CopyOnWriteArrayList<>();

    private JdbcArchive(Database database, Duration retention, InstantSource clock) {
        ArchiveRows rows = new ArchiveRows(database.dialect());
        Recent recent = new Recent();
        this.retention = new Retention(database, retention, clock);
        this.writer = new ArchiveWriter(database, rows, this::letGo, UPKEEP);
        this.erasures = new JdbcErasureLog(database, clock);
        this.archive = new Archive(
                new JdbcReportArchive(database, recent, writer),
                new JdbcTaskArchive(database, recent, writer, rows),
                new JdbcPeople(database, writer, clock));
    }

    /**
     * Opens an archive in a database.
     *
     * @param retention how long reports and tasks are kept; zero for ever
     * @param clock by which they grow old
     */
    public static JdbcArchive open(Database database, Duration retention, InstantSource clock) {
        JdbcArchive archive = new JdbcArchive(database, retention, clock);
        archive.writer.start();
        return archive;
    }

    /** Returns the ports. */
    public Archive ports() {
        return archive;
    }

    /** Returns what tells other processes who was erased. */
    public ErasureLog erasures() {
        return erasures;
    }

    /** Returns how many reports and tasks wait to be written. */
    public int waiting() {
        return writer.waiting();
    }

    /** Returns how many were lost because too many waited. */
    public long lost() {
        return writer.lost();
    }

    /** Waits until nothing waits to be written; false if the time was over first. */
    public boolean awaitWritten(Duration most) throws InterruptedException {
        return writer.awaitWritten(most);
    }

    /** Lets go of what was kept long enough. */
    public void letGo() {
        upkeep.forEach(Runnable::run);
        retention.run();
    }

    /** Lets something else be done each time that what is old is let go. */
    public void alongside(Runnable step) {
        upkeep.add(step);
    }

    @Override
    public void close() {
        writer.close();
    }
}
