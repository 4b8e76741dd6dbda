package dev.assay.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.server.DatabaseSettings.Bounds;
import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.domain.profile.Login;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import dev.assay.testkit.Tasks;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file may turn out to be. */
class SqliteFileTest {

    private static final Login OCTOCAT = new Login("octocat");
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    private static ReportDatabase open(Path file) {
        return ReportDatabase.open(
                new DatabaseSettings(new DatabaseAddress.Sqlite(file), new DatabaseSettings.Bounds(Duration.ZERO, 0)),
                new ManualClock());
    }

    @Test
    void remembersAfterItWasClosed() {
        Path file = folder.resolve("new/folder/assay.db");
        var entry = Reports.of("octocat", 7, ManualClock.START.truncatedTo(ChronoUnit.MILLIS), 1);
        try (ReportDatabase database = open(file)) {
            database.archive().reports().keep(entry);
        }
        try (ReportDatabase database = open(file)) {
            assertThat(database.archive().reports().history(OCTOCAT)).hasSize(1);
            assertThat(database.bytes()).isPositive();
        }
    }

    /** Neither in free pages nor in what lies beside the file. */
    @Test
    void nothingOfWhoWasErasedIsInTheFile() throws IOException {
        Path file = folder.resolve("assay.db");
        var entry = Reports.of("octocat", 7, ManualClock.START.truncatedTo(ChronoUnit.MILLIS), 1);
        try (ReportDatabase database = open(file)) {
            database.archive().reports().keep(entry);
            database.archive().tasks().keep(Tasks.cancelled(Tasks.aQueuedTask("octocat")));
            assertThat(everything(file)).contains("octocat");
            database.archive().people().erase(OCTOCAT);
            database.letGo();
        }
        assertThat(everything(file)).doesNotContain("octocat");
    }

    /** Neither where many lie together, with what was moved to make room and what others wrote since. */
    @Test
    void nothingOfWhoWasErasedIsAmongOthers() throws IOException {
        Path file = folder.resolve("assay.db");
        Instant now = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);
        try (ReportDatabase database = open(file)) {
            for (int i = 0; i < MANY; i++) {
                database.archive().reports().keep(Reports.of("person-" + i + "-x", 1000 + i, now, i));
                database.archive().tasks().keep(Tasks.cancelled(Tasks.aQueuedTask("person-" + i + "-x")));
            }
            for (int i = 0; i < MANY; i += 3) {
                database.archive().people().erase(new Login("person-" + i + "-x"));
            }
            database.letGo();
            String all = everything(file);
            for (int i = 0; i < MANY; i++) {
                assertThat(all.contains("person-" + i + "-x")).as("person-" + i).isEqualTo(i % 3 != 0);
            }
        }
    }

    /** Somebody who reads a file keeps what lies beside it from being emptied, but not for ever. */
    @Test
    void aReaderPutsOffThatNothingIsLeft() throws Exception {
        Path file = folder.resolve("assay.db");
        try (ReportDatabase database = open(file);
                Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement reading = reader.createStatement()) {
            database.archive().tasks().keep(Tasks.cancelled(Tasks.aQueuedTask("octocat")));
            reading.execute("BEGIN");
            reading.executeQuery("SELECT COUNT(*) FROM assay_ended_task").close();
            database.archive().people().erase(OCTOCAT);
            assertThat(everything(file)).contains("octocat");
            reading.execute("COMMIT");
            database.letGo();
            assertThat(everything(file)).doesNotContain("octocat");
        }
    }

    @Test
    void aFileThatTakesMoreThanItMayLosesTheOldest() throws IOException {
        Path file = folder.resolve("assay.db");
        long bound = 1L << 20;
        try (ReportDatabase database = ReportDatabase.open(
                new DatabaseSettings(new DatabaseAddress.Sqlite(file), new Bounds(Duration.ZERO, bound)),
                new ManualClock())) {
            Instant now = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);
            int kept = 0;
            while (Files.size(file) <= 2 * bound) {
                database.archive()
                        .reports()
                        .keep(Reports.of("person-" + kept, 1000 + kept, now.plusSeconds(kept), kept));
                kept++;
            }
            database.letGo();
            assertThat(database.bytes()).isLessThanOrEqualTo(bound);
            assertThat(database.archive().reports().history(new Login("person-0")))
                    .isEmpty();
            assertThat(database.archive().reports().history(new Login("person-" + (kept - 1))))
                    .hasSize(1);
        }
    }

    private String everything(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(path -> path.getFileName().toString().startsWith("assay.db"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(file).exists();
        return all.toString();
    }

    @Test
    void refusesAFileThatIsHeldAlready() {
        Path file = folder.resolve("assay.db");
        try (ReportDatabase first = open(file)) {
            assertThat(first.up()).isTrue();
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(UnusableDatabaseException.class)
                    .hasMessage(file + " is held by another process; one server has a file, PostgreSQL is for many");
        }
        open(file).close();
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "These are my notes. ".repeat(500));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("no database of SQLite");
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws SQLException {
        Path file = folder.resolve("other.db");
        execute(file, "CREATE TABLE theirs (id INTEGER)");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesADatabaseOfALaterVersion() throws SQLException {
        Path file = folder.resolve("later.db");
        open(file).close();
        execute(
                file,
                "INSERT INTO assay_schema SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', installed_on, 1, 1"
                        + " FROM assay_schema LIMIT 1");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("later version");
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Path file = folder.resolve("assay.db");
        open(file).close();
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            for (int page = 1; page * 4096L < damaged.length(); page++) {
                damaged.seek(page * 4096L);
                damaged.write(new byte[4096]);
            }
        }
        assertThatThrownBy(() -> {
                    try (ReportDatabase database = open(file)) {
                        database.archive().reports().history(OCTOCAT);
                    }
                })
                .hasMessageContaining("damaged")
                .hasMessageContaining(file.toString());
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
