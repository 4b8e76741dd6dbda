package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.server.DatabaseSettings.Bounds;
import dev.assay.port.out.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lets go of what was kept long enough, and of the oldest where a file takes more than it may, in small steps, so that
 * no other writer waits long.
 */
final class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final int AT_ONCE = 200;
    private static final Duration NAMES = Duration.ofMinutes(1);
    private static final int MOST_STEPS = 1000;
    private static final int TENTH = 10;
    private static final String ENDED_TASKS =
            "DELETE FROM assay_ended_task WHERE id IN (SELECT id FROM assay_ended_task WHERE ended_at < ? ORDER BY"
                    + " ended_at LIMIT ?)";
    private static final String REPORTS =
            "DELETE FROM assay_report WHERE id IN (SELECT id FROM assay_report WHERE last_seen_at < ? ORDER BY"
                    + " last_seen_at LIMIT ?)";
    private static final String NAMES_WITHOUT_REPORTS =
            "DELETE FROM assay_name WHERE login IN (SELECT n.login FROM assay_name n WHERE n.seen_at < ? AND NOT EXISTS"
                    + " (SELECT 1 FROM assay_report r WHERE r.person = n.person) LIMIT ?)";

    private final Database database;
    private final Bounds bounds;
    private final InstantSource clock;

    Retention(Database database, Bounds bounds, InstantSource clock) {
        this.database = database;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** Tells whether a file takes more than it may. */
    boolean outgrown() {
        return bounds.fileBytes() > 0 && database.bytes() > bounds.fileBytes();
    }

    /** Lets go of what is due; what is left over, or cannot be reached now, is let go another time. */
    void run() {
        forgetNames();
        try {
            if (!bounds.retention().isZero()) {
                letGo(clock.instant().minus(bounds.retention()).toEpochMilli());
            }
            database.shrink();
            if (outgrown()) {
                makeRoom();
            }
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "nothing was let go", away);
        }
    }

    private void letGo(long before) {
        // A task first: it may rest on a report.
        steps(ENDED_TASKS, before);
        steps(REPORTS, before);
        steps(NAMES_WITHOUT_REPORTS, before);
    }

    private void makeRoom() {
        long enough = bounds.fileBytes() / TENTH * (TENTH - 1);
        for (int step = 0; step < MOST_STEPS && database.used() > enough; step++) {
            long before = database.read("look for the oldest reports", Retention::oldest);
            int gone = database.write(
                    "let go of the oldest reports",
                    session -> session.update(ENDED_TASKS, before, AT_ONCE) + session.update(REPORTS, before, AT_ONCE));
            if (gone == 0) {
                break;
            }
        }
        steps(NAMES_WITHOUT_REPORTS, Long.MAX_VALUE);
        long taken = Long.MAX_VALUE;
        while (outgrown() && database.bytes() < taken) {
            taken = database.bytes();
            database.shrink();
            // The file gets shorter when what lies beside it has gone into it.
            database.scrub();
        }
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "the database took more than it may, and the oldest reports were let go; it takes "
                        + database.bytes() + " bytes now");
    }

    /** Returns a time, in milliseconds, at or before which lie a step's worth of rows, and few more. */
    private static long oldest(Session session) throws SQLException {
        return session.number(
                "SELECT COALESCE(MAX(at), 0) + 1 FROM (SELECT last_seen_at AS at FROM assay_report UNION ALL SELECT"
                        + " ended_at FROM assay_ended_task ORDER BY at LIMIT ?) AS oldest",
                AT_ONCE);
    }

    /** Removes the names of people who were erased once the other processes have had the time to read them. */
    private void forgetNames() {
        try {
            database.write(
                    "forget who was erased",
                    session -> session.update(
                            "UPDATE assay_erasure SET login = NULL WHERE login IS NOT NULL" + " AND erased_at < ?",
                            clock.instant().minus(NAMES).toEpochMilli()));
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "names of erased people stand a while longer", away);
        }
    }

    private void steps(String delete, long before) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int gone = database.write("let go of what is old", session -> session.update(delete, before, AT_ONCE));
            if (gone < AT_ONCE) {
                return;
            }
        }
    }
}
