package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.server.DatabaseSettings.Bounds;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ErasureLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reports and ended tasks in a database. The caller closes it, and the database after it. */
public final class JdbcArchive implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int LOOKS_UNTIL_UPKEEP = 10;

    private final ArchiveWriter writer;
    private final Retention retention;
    private final Archive archive;
    private final ErasureLog erasures;
    private final List<Runnable> upkeep = new CopyOnWriteArrayList<>();

    /** Belongs to the thread of the writer. */
    private int looks;

    private JdbcArchive(Database database, Bounds bounds, InstantSource clock) {
        ArchiveRows rows = new ArchiveRows(database.dialect());
        Recent recent = new Recent();
        this.retention = new Retention(database, bounds, clock);
        this.writer = new ArchiveWriter(database, rows, this::look, LOOK);
        this.erasures = new JdbcErasureLog(database, clock);
        this.archive = new Archive(
                new JdbcReportArchive(database, recent, writer),
                new JdbcTaskArchive(database, recent, writer, rows),
                new JdbcPeople(database, recent, writer, clock));
    }

    /**
     * Opens an archive in a database.
     *
     * @param bounds how much is kept
     * @param clock by which they grow old
     */
    public static JdbcArchive open(Database database, Bounds bounds, InstantSource clock) {
        JdbcArchive archive = new JdbcArchive(database, bounds, clock);
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

    /** A file that has outgrown its bound does not wait for its turn. */
    private void look() {
        looks++;
        if (looks >= LOOKS_UNTIL_UPKEEP || retention.outgrown()) {
            looks = 0;
            letGo();
        }
    }

    /** Lets go of what was kept long enough, and of the oldest beyond what a file may take. */
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
