package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.port.out.BatchStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers batches and their names in a file. */
final class SqliteBatchStore implements BatchStore {

    private final SqliteDatabase database;
    private final InstantSource clock;
    private final AssayJson json = new AssayJson();

    SqliteBatchStore(SqliteDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Batch batch, Duration life) {
        database.write(
                "keep a batch",
                session -> session.update(
                        "INSERT INTO assay_batch (id, body, expires_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        batch.id().value(),
                        new String(json.batch(batch), StandardCharsets.UTF_8),
                        clock.instant().plus(life).toEpochMilli()));
    }

    @Override
    public Optional<Batch> find(BatchId id) {
        return database.read(
                        "look a batch up",
                        session -> session.first(
                                "SELECT body FROM assay_batch WHERE id = ? AND expires_at > ?",
                                row -> row.getString(1),
                                id.value(),
                                clock.instant().toEpochMilli()))
                .map(body -> json.readBatch(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public BatchId name(String name, BatchId id, Duration life) {
        return database.writeSoon("name a batch", session -> {
            Optional<BatchId> known = named(session, name);
            if (known.isEmpty()) {
                session.update(
                        "INSERT INTO assay_batch_name (name, batch, expires_at) VALUES (?, ?, ?) ON CONFLICT (name) DO"
                                + " UPDATE SET batch = excluded.batch, expires_at = excluded.expires_at",
                        name,
                        id.value(),
                        clock.instant().plus(life).toEpochMilli());
            }
            return known.orElse(id);
        });
    }

    @Override
    public Optional<BatchId> named(String name) {
        return database.read("look for a batch by its name", session -> named(session, name));
    }

    private Optional<BatchId> named(Session session, String name) throws SQLException {
        return session.first(
                "SELECT batch FROM assay_batch_name WHERE name = ? AND expires_at > ?",
                row -> new BatchId(row.getString(1)),
                name,
                clock.instant().toEpochMilli());
    }
}
