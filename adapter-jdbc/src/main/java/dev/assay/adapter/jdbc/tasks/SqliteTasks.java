package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The storage of one server in a file. */
public final class SqliteTasks {

    private static final System.Logger LOG = System.getLogger(SqliteTasks.class.getName());
    private static final int AT_ONCE = 500;
    private static final int MOST_STEPS = 1000;

    /** What expires, and what its rows are known by. */
    private static final List<String> EXPIRING = List.of(
            "assay_task WHERE id IN (SELECT id FROM assay_task",
            "assay_profile WHERE login IN (SELECT login FROM assay_profile",
            "assay_claim WHERE (kind, name) IN (SELECT kind, name FROM assay_claim",
            "assay_client_task WHERE (client, position) IN (SELECT client, position FROM assay_client_task",
            "assay_audience WHERE (task, client) IN (SELECT task, client FROM assay_audience",
            "assay_batch WHERE id IN (SELECT id FROM assay_batch",
            "assay_batch_name WHERE name IN (SELECT name FROM assay_batch_name");

    private final SqliteDatabase database;
    private final InstantSource clock;
    private final Storage storage;

    private SqliteTasks(SqliteDatabase database, Bounds bounds, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        SqliteTaskQueue queue = SqliteTaskQueue.open(database, bounds.queueCapacity());
        this.storage = new Storage(
                new SqliteTaskStore(database, clock),
                new SqliteProfileCache(database, clock),
                queue,
                new SqliteTaskClaims(database, clock),
                new SqliteCheckpoints(database),
                new SqliteTaskIndex(database, clock, bounds.unfinishedLife()),
                new SqliteBatchStore(database, clock),
                new SqlitePeople(database, queue));
    }

    /**
     * Opens the storage; tasks that an earlier process has accepted wait in its queue.
     *
     * @param clock by which things expire
     */
    public static SqliteTasks open(SqliteDatabase database, Bounds bounds, InstantSource clock) {
        return new SqliteTasks(database, bounds, clock);
    }

    /** Returns the ports of an engine. */
    public Storage storage() {
        return storage;
    }

    /** Lets go of what has expired, in small steps. */
    public void letGo() {
        long now = clock.instant().toEpochMilli();
        try {
            EXPIRING.forEach(which -> letGo(which, now));
            database.writeSoon(
                    "let go of checkpoints",
                    session -> session.update(
                            "DELETE FROM assay_checkpoint WHERE task NOT IN (SELECT id FROM assay_task WHERE finished ="
                                    + " 0)"));
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "nothing was let go", away);
        }
    }

    private void letGo(String which, long now) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int gone = database.writeSoon(
                    "let go of what has expired",
                    session ->
                            session.update("DELETE FROM " + which + " WHERE expires_at <= ? LIMIT ?)", now, AT_ONCE));
            if (gone < AT_ONCE) {
                return;
            }
        }
    }

    /**
     * The bounds of a storage.
     *
     * @param queueCapacity how many tasks may wait
     * @param unfinishedLife how long what clients leave behind is kept
     */
    public record Bounds(int queueCapacity, Duration unfinishedLife) {}
}
