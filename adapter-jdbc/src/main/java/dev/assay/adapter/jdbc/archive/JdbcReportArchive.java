package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.json.JsonFormException;
import dev.assay.adapter.json.KeptReports;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps reports in a database. */
final class JdbcReportArchive implements ReportArchive {

    private final Database database;
    private final Recent recent;
    private final ArchiveWriter writer;
    private final KeptReports kept = new KeptReports();

    JdbcReportArchive(Database database, Recent recent, ArchiveWriter writer) {
        this.database = database;
        this.recent = recent;
        this.writer = writer;
    }

    @Override
    public void keep(ProfileCache.Entry entry) {
        writer.take(recent.report(entry));
    }

    @Override
    public List<KeptReport> history(Login login) {
        return database.read(
                "read a history",
                session -> session.all(
                        "SELECT r.id, r.analyzed_at, r.last_seen_at, r.digest FROM assay_name n JOIN assay_report r ON"
                                + " r.person = n.person WHERE n.login = ? ORDER BY r.id DESC LIMIT ?",
                        row -> new KeptReport(
                                ReportId.of(row.getLong(1)),
                                Instant.ofEpochMilli(row.getLong(2)),
                                Instant.ofEpochMilli(row.getLong(3)),
                                row.getString(4)),
                        login.value(),
                        MOST_LISTED));
    }

    @Override
    public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
        return database.read(
                        "read a report",
                        session -> session.first(
                                "SELECT r.body FROM assay_name n JOIN assay_report r ON r.person = n.person WHERE"
                                        + " n.login = ? AND r.id = ?",
                                row -> row.getBytes(1),
                                login.value(),
                                id.number()))
                .map(body -> entry(id, body));
    }

    private ProfileCache.Entry entry(ReportId id, byte[] body) {
        try {
            return kept.read(Packing.unpacked(body));
        } catch (JsonFormException unreadable) {
            throw new StoreException("report " + id + " cannot be read", unreadable);
        }
    }
}
