package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.json.KeptReports;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes reports and ended tasks, each within the transaction that it is handed. */
final class ArchiveRows {

    private final Dialect dialect;
    private final KeptReports kept = new KeptReports();

    ArchiveRows(Dialect dialect) {
        this.dialect = dialect;
    }

    void write(Session session, Rendered item) throws SQLException {
        Optional<Rendered.Report> profile = switch (item) {
            case Rendered.Report report -> Optional.of(report);
            case Rendered.Ended ended -> ended.result();
        };
        if (profile.isPresent()) {
            // One at a time for a person: what two servers keep, and what is kept while the person is erased.
            session.first(dialect.lock(), row -> true, profile.get().person());
        }
        if (Erasures.erasedSince(session, item.task())) {
            return;
        }
        switch (item) {
            case Rendered.Report report -> keep(session, report);
            case Rendered.Ended ended -> keep(session, ended);
        }
    }

    private static void keep(Session session, Rendered.Report report) throws SQLException {
        long at = report.analyzedAt().toEpochMilli();
        Optional<Newest> newest = newest(session, report.person());
        if (newest.filter(known -> known.lastSeenAt() > at).isPresent()) {
            return;
        }
        for (Login name : report.names()) {
            session.update(
                    "INSERT INTO assay_name (login, person, seen_at) VALUES (?, ?, ?) ON CONFLICT (login) DO UPDATE SET"
                            + " person = excluded.person, seen_at = excluded.seen_at",
                    name.value(),
                    report.person(),
                    at);
        }
        if (newest.filter(known -> known.digest().equals(report.digest())).isPresent()) {
            session.update(
                    "UPDATE assay_report SET last_seen_at = ? WHERE id = ?",
                    at,
                    newest.get().id());
        } else {
            session.update(
                    "INSERT INTO assay_report (person, analyzed_at, last_seen_at, digest, schema_version, body) VALUES"
                            + " (?, ?, ?, ?, ?, ?)",
                    report.person(),
                    at,
                    at,
                    report.digest(),
                    report.version(),
                    report.body());
        }
    }

    private static Optional<Newest> newest(Session session, long person) throws SQLException {
        return session.first(
                "SELECT id, last_seen_at, digest FROM assay_report WHERE person = ? ORDER BY id DESC LIMIT 1",
                row -> new Newest(row.getLong(1), row.getLong(2), row.getString(3)),
                person);
    }

    /** What is already there in a report is not kept again with the task. */
    private void keep(Session session, Rendered.Ended ended) throws SQLException {
        Optional<Base> base =
                ended.result().isPresent() ? base(session, ended.result().get()) : Optional.empty();
        Optional<byte[]> body = ended.result()
                .map(result -> base.map(report -> Packing.packed(
                                kept.difference(Packing.unpacked(report.body()), Packing.unpacked(result.body()))))
                        .orElse(result.body()));
        session.update(
                "INSERT INTO assay_ended_task (id, login, ended_at, status, report, body) VALUES (?, ?, ?, ?, ?, ?) ON"
                        + " CONFLICT (id) DO NOTHING",
                ended.task().value(),
                ended.task().login().value(),
                ended.endedAt().toEpochMilli(),
                new String(ended.status(), StandardCharsets.UTF_8),
                base.map(Base::id),
                body);
    }

    private static Optional<Base> base(Session session, Rendered.Report result) throws SQLException {
        return session.first(
                "SELECT id, body FROM assay_report WHERE person = ? AND digest = ? ORDER BY id DESC LIMIT 1",
                row -> new Base(row.getLong(1), row.getBytes(2)),
                result.person(),
                result.digest());
    }

    /** Returns the profile that a task ended with. */
    byte[] result(byte[] body, Optional<byte[]> report) {
        byte[] own = Packing.unpacked(body);
        return report.map(base -> kept.applied(Packing.unpacked(base), own)).orElse(own);
    }

    private record Newest(long id, long lastSeenAt, String digest) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Base(long id, byte[] body) {}

    /** Who was erased a moment ago. */
    static final class Erasures {

        /** Longer than any task that was submitted before may take. */
        private static final Duration REMEMBERED = Duration.ofDays(8);

        private Erasures() {}

        /** Tells whether the person of a task was erased after the task was submitted. */
        static boolean erasedSince(Session session, TaskId task) throws SQLException {
            return session.number(
                            "SELECT COUNT(*) FROM assay_erasure WHERE name_digest = ? AND erased_at >= ?",
                            NameDigest.of(task.login()),
                            task.submittedAt().toEpochMilli())
                    > 0;
        }

        /**
         * Notes that a name was erased, and forgets those that were long ago.
         *
         * @param told whether other processes are to see the name
         */
        static void note(Session session, Login name, Instant now, boolean told) throws SQLException {
            session.update(
                    "INSERT INTO assay_erasure (name_digest, erased_at, login) VALUES (?, ?, ?)",
                    NameDigest.of(name),
                    now.toEpochMilli(),
                    told ? Optional.of(name.value()) : Optional.empty());
            session.update(
                    "DELETE FROM assay_erasure WHERE erased_at < ?",
                    now.minus(REMEMBERED).toEpochMilli());
        }
    }
}
