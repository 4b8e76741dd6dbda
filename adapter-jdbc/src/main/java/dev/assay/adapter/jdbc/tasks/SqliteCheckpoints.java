package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.archive.Packing;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Checkpoints;
import java.util.Optional;

/** Keeps what runs have learned in a file, compressed, until their tasks end. */
final class SqliteCheckpoints implements Checkpoints {

    private static final int LARGEST_PACKED = 4 << 20;
    private static final long MOST_STEPS = 500;

    private final SqliteDatabase database;

    SqliteCheckpoints(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> find(TaskId task, String step) {
        return database.read(
                        "read a checkpoint",
                        session -> session.first(
                                "SELECT body FROM assay_checkpoint WHERE task = ? AND step = ?",
                                row -> row.getBytes(1),
                                task.value(),
                                step))
                .map(Packing::unpacked);
    }

    @Override
    public void keep(TaskId task, String step, byte[] result) {
        byte[] packed = Packing.packed(result);
        if (packed.length > LARGEST_PACKED) {
            return;
        }
        database.writeSoon(
                "keep a checkpoint",
                session -> session.number("SELECT COUNT(*) FROM assay_checkpoint WHERE task = ?", task.value())
                                >= MOST_STEPS
                        ? 0
                        : session.update(
                                "INSERT INTO assay_checkpoint (task, step, body) VALUES (?, ?, ?) ON CONFLICT (task,"
                                        + " step) DO UPDATE SET body = excluded.body",
                                task.value(),
                                step,
                                packed));
    }

    @Override
    public void drop(TaskId task) {
        database.writeSoon(
                "drop checkpoints",
                session -> session.update("DELETE FROM assay_checkpoint WHERE task = ?", task.value()));
    }
}
