package dev.assay.adapter.jdbc.tasks;

import dev.assay.adapter.jdbc.archive.Packing;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.JsonFormException;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps finished profiles in a file. One that an earlier version wrote, and this one cannot read, is not there. */
final class SqliteProfileCache implements ProfileCache {

    private final SqliteDatabase database;
    private final InstantSource clock;
    private final AssayJson json = new AssayJson();

    SqliteProfileCache(SqliteDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(Login login) {
        return database.read(
                        "find a profile",
                        session -> session.first(
                                "SELECT body FROM assay_profile WHERE login = ? AND expires_at > ?",
                                row -> row.getBytes(1),
                                login.value(),
                                clock.instant().toEpochMilli()))
                .flatMap(this::entry);
    }

    private Optional<Entry> entry(byte[] body) {
        try {
            return Optional.of(json.readProfile(Packing.unpacked(body)));
        } catch (JsonFormException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** A complete profile gives way to a complete one of a task that was submitted later only. */
    @Override
    public void offer(Entry entry, Duration life) {
        byte[] body = Packing.packed(json.profile(entry.task(), entry.analysis()));
        long now = clock.instant().toEpochMilli();
        database.writeSoon(
                "cache a profile",
                session -> session.update(
                        "INSERT INTO assay_profile (login, task, complete, expires_at, body) VALUES (?, ?, ?, ?, ?) ON"
                                + " CONFLICT (login) DO UPDATE SET task = excluded.task, complete = excluded.complete,"
                                + " expires_at = excluded.expires_at, body = excluded.body WHERE expires_at <= ? OR"
                                + " excluded.complete > complete OR (excluded.complete = complete AND excluded.task >="
                                + " task)",
                        entry.task().login().value(),
                        entry.task().value(),
                        entry.analysis().complete() ? 1 : 0,
                        now + life.toMillis(),
                        body,
                        now));
    }

    @Override
    public void withdraw(TaskId task) {
        database.writeSoon(
                "take a profile back",
                session -> session.update(
                        "DELETE FROM assay_profile WHERE login = ? AND task = ?",
                        task.login().value(),
                        task.value()));
        // Its person was erased: no copy of it may stay beside the file.
        database.scrub();
    }
}
