package dev.assay.adapter.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.jdbc.ReportDatabase;
import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.PostgresDatabase;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Sqlite;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.testkit.PostgresServer;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first version keeps its rows on the way to the newest. */
@ExtendWith(PostgresServer.class)
class MigrationsTest {

    private static final Login OCTOCAT = new Login("octocat");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void keepsTheRowsOfAFile(@TempDir Path folder) {
        Sqlite address = new Sqlite(folder.resolve("assay.db"));
        try (Database first = SqliteDatabase.open(
                address.file(), Migrations.of(Dialect.SQLITE).first(1))) {
            fill(first);
        }
        check(address);
    }

    @Test
    void keepsTheRowsOfAServer(PostgresServer.Running server) throws SQLException {
        Postgres address = (Postgres) server.freshDatabase();
        try (Database first =
                PostgresDatabase.open(address, Migrations.of(Dialect.POSTGRESQL).first(1))) {
            fill(first);
        }
        check(address);
    }

    private static void fill(Database database) {
        database.write("write a row", session -> {
            session.update("INSERT INTO assay_name (login, person, seen_at) VALUES (?, ?, ?)", "octocat", 7L, 1L);
            return session.update(
                    "INSERT INTO assay_report (person, analyzed_at, last_seen_at, digest, schema_version, body) VALUES"
                            + " (?, ?, ?, ?, ?, ?)",
                    7L,
                    NOON.toEpochMilli(),
                    NOON.toEpochMilli(),
                    "abc",
                    2,
                    new byte[0]);
        });
    }

    private static void check(DatabaseAddress address) {
        try (ReportDatabase database = ReportDatabase.open(
                new DatabaseSettings(address, new DatabaseSettings.Bounds(Duration.ZERO, 0)), new ManualClock())) {
            database.archive().reports().keep(Reports.of("octocat", 7, NOON.plusSeconds(1), 1));
            assertThat(database.awaitWritten(Duration.ofMinutes(1))).isTrue();
            List<KeptReport> history = database.archive().reports().history(OCTOCAT);
            assertThat(history).hasSize(2);
            assertThat(history.getLast().digest()).isEqualTo("abc");
            database.archive().people().erase(OCTOCAT);
            assertThat(database.archive().reports().history(OCTOCAT)).isEmpty();
        } catch (InterruptedException stop) {
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
