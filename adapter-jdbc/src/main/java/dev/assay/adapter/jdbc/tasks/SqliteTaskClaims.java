package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.connection.Session;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskClaims;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers claims in a file. */
final class SqliteTaskClaims implements TaskClaims {

    private final SqliteDatabase database;
    private final InstantSource clock;

    SqliteTaskClaims(SqliteDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<TaskId> holder(Claim claim) {
        return database.read("look a claim up", session -> holder(session, claim));
    }

    private Optional<TaskId> holder(Session session, Claim claim) throws SQLException {
        return session.first(
                "SELECT holder FROM assay_claim WHERE kind = ? AND name = ? AND expires_at > ?",
                row -> new TaskId(row.getString(1)),
                claim.kind().name(),
                claim.name(),
                clock.instant().toEpochMilli());
    }

    @Override
    public boolean claim(Claim claim, Optional<TaskId> expected, TaskId next, Duration life) {
        return database.writeSoon("claim", session -> {
            Optional<TaskId> present = holder(session, claim);
            if (present.isPresent() && !present.equals(expected)) {
                return false;
            }
            session.update(
                    "INSERT INTO assay_claim (kind, name, holder, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT (kind,"
                            + " name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at",
                    claim.kind().name(),
                    claim.name(),
                    next.value(),
                    clock.instant().plus(life).toEpochMilli());
            return true;
        });
    }

    @Override
    public void release(Claim claim, TaskId holder) {
        database.writeSoon(
                "release a claim",
                session -> session.update(
                        "DELETE FROM assay_claim WHERE kind = ? AND name = ? AND holder = ?",
                        claim.kind().name(),
                        claim.name(),
                        holder.value()));
    }
}
