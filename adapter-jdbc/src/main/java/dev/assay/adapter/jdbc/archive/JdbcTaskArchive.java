package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.JsonFormException;
import dev.assay.adapter.json.KeptReports;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskArchive;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps tasks that have ended in a database. */
final class JdbcTaskArchive implements TaskArchive {

    private final Database database;
    private final Recent recent;
    private final ArchiveWriter writer;
    private final ArchiveRows rows;
    private final AssayJson json = new AssayJson();
    private final KeptReports kept = new KeptReports();

    JdbcTaskArchive(Database database, Recent recent, ArchiveWriter writer, ArchiveRows rows) {
        this.database = database;
        this.recent = recent;
        this.writer = writer;
        this.rows = rows;
    }

    @Override
    public void keep(Task ended) {
        writer.take(recent.ended(ended));
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return database.read(
                        "look for an ended task",
                        session -> session.first(
                                "SELECT t.status, t.body, t.report, r.body FROM assay_ended_task t LEFT JOIN"
                                        + " assay_report r ON r.id = t.report WHERE t.id = ?",
                                row -> new Stored(
                                        row.getString(1),
                                        Optional.ofNullable(row.getBytes(2)),
                                        row.getObject(3) != null,
                                        Optional.ofNullable(row.getBytes(4))),
                                id.value()))
                .flatMap(stored -> task(id, stored));
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        return database.read(
                        "look for an ended task",
                        session -> session.first(
                                "SELECT t.status FROM assay_ended_task t WHERE t.id = ? AND (t.report IS NULL OR EXISTS"
                                        + " (SELECT 1 FROM assay_report r WHERE r.id = t.report))",
                                row -> row.getString(1),
                                id.value()))
                .map(status -> json.readSummary(status.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Task> task(TaskId id, Stored stored) {
        if (stored.based() && stored.report().isEmpty()) {
            // The report was kept long enough, and the task with it.
            return Optional.empty();
        }
        try {
            return json.readStatus(
                    stored.status().getBytes(StandardCharsets.UTF_8),
                    () -> stored.body()
                            .map(body -> kept.read(rows.result(body, stored.report())))
                            .map(ProfileCache.Entry::analysis));
        } catch (JsonFormException unreadable) {
            throw new StoreException(id + " cannot be read", unreadable);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(String status, Optional<byte[]> body, boolean based, Optional<byte[]> report) {}
}
