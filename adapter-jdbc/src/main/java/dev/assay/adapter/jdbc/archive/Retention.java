package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.InstantSource;

/** Lets go of what was kept long enough, in small steps, so that no other writer waits long. */
final class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final int AT_ONCE = 200;
    private static final Duration NAMES = Duration.ofMinutes(1);
    private static final int MOST_STEPS = 1000;

    private final Database database;
    private final Duration retention;
    private final InstantSource clock;

    /** @param retention zero to keep all for ever */
    Retention(Database database, Duration retention, InstantSource clock) {
        this.database = database;
        this.retention = retention;
        this.clock = clock;
    }

    /** Lets go of what is due; what is left over, or cannot be reached now, is let go another time. */
    void run() {
        forgetNames();
        if (retention.isZero()) {
            return;
        }
        long before = clock.instant().minus(retention).toEpochMilli();
        try {
            // A task first: it may rest on a report.
            steps(
                    "DELETE FROM assay_ended_task WHERE id IN (SELECT id FROM assay_ended_task WHERE ended_at < ?"
                            + " ORDER BY ended_at LIMIT ?)",
                    before);
            steps(
                    "DELETE FROM assay_report WHERE id IN (SELECT id FROM assay_report WHERE last_seen_at < ? ORDER BY"
                            + " last_seen_at LIMIT ?)",
                    before);
            steps(
                    "DELETE FROM assay_name WHERE login IN (SELECT n.login FROM assay_name n WHERE n.seen_at < ? AND"
                            + " NOT EXISTS (SELECT 1 FROM assay_report r WHERE r.person = n.person) LIMIT ?)",
                    before);
            database.shrink();
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "nothing was let go", away);
        }
    }

    /** A file has nobody who asks who was erased: the names go here. */
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
