package dev.assay.adapter.jdbc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.jdbc.connection.Database;
import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.PostgresDatabase;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.jdbc.schema.Migrations;
import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.server.DatabaseSettings.Bounds;
import dev.assay.adapter.jdbc.testkit.PostgresServer;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportComparison;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ProfileCache;
import dev.assay.testkit.RandomSnapshots;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a full archive answers. {@code -Darchive.reports=100000} says how many reports it holds, ten of each person;
 * their bodies are those of fifty invented people. The figures are in the log.
 */
@ExtendWith(PostgresServer.class)
@EnabledIfSystemProperty(named = "archive.reports", matches = "[0-9]+")
class ArchiveLoadTest {

    private static final System.Logger LOG = System.getLogger(ArchiveLoadTest.class.getName());
    private static final int REPORTS = Integer.getInteger("archive.reports", 1000);
    private static final int OF_A_PERSON = 10;
    private static final int BODIES = 50;
    private static final int AT_ONCE = 100;
    private static final int QUESTIONS = 1000;
    private static final int ERASURES = 200;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Random random = new Random(7);
    private final List<Rendered.Report> bodies =
            IntStream.range(0, BODIES).mapToObj(seed -> rendered(seed)).toList();

    @Test
    void aFile(@TempDir Path folder) throws Exception {
        try (Database database = SqliteDatabase.open(folder.resolve("assay.db"), Migrations.of(Dialect.SQLITE))) {
            measure("SQLite", database);
        }
    }

    @Test
    void aServer(PostgresServer.Running server) throws Exception {
        try (Database database =
                PostgresDatabase.open((Postgres) server.freshDatabase(), Migrations.of(Dialect.POSTGRESQL))) {
            measure("PostgreSQL", database);
        }
    }

    private void measure(String name, Database database) throws SQLException {
        long began = System.nanoTime();
        fill(database);
        double seconds = (System.nanoTime() - began) / 1e9;
        try (JdbcArchive opened = JdbcArchive.open(database, new Bounds(Duration.ZERO, 0), InstantSource.fixed(NOON))) {
            Archive archive = opened.ports();
            List<Long> history = timed(
                    QUESTIONS,
                    login -> assertThat(archive.reports().history(login)).hasSize(OF_A_PERSON));
            List<Long> changes = timed(QUESTIONS, login -> compare(archive, login));
            List<Long> erase = timed(ERASURES, login -> archive.people().erase(login));
            long packed = bodies.stream().mapToLong(Rendered.Report::size).sum() / BODIES;
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> String.format(
                            Locale.ROOT,
                            "%s, %d reports: %.0f/s written; body %d bytes packed; file %d bytes a report; history %s;"
                                    + " changes %s; erase %s",
                            name,
                            REPORTS,
                            REPORTS / seconds,
                            packed,
                            database.bytes() / REPORTS,
                            quantiles(history),
                            quantiles(changes),
                            quantiles(erase)));
        }
    }

    private void fill(Database database) {
        ArchiveRows rows = new ArchiveRows(database.dialect());
        for (int first = 0; first < REPORTS; first += AT_ONCE) {
            int from = first;
            database.write("fill", session -> {
                for (int i = from; i < Math.min(REPORTS, from + AT_ONCE); i++) {
                    rows.write(session, report(i));
                }
                return true;
            });
        }
    }

    /** A person's reports lie apart, as days do. */
    private Rendered.Report report(int number) {
        int people = REPORTS / OF_A_PERSON;
        int person = number % people;
        Instant at = NOON.plus(Duration.ofDays(number / people));
        Login login = new Login("person-" + person);
        Rendered.Report body = bodies.get(number % BODIES);
        return new Rendered.Report(
                TaskId.of(login, at, number),
                person,
                Set.of(login),
                at,
                String.format(Locale.ROOT, "%064x", number),
                body.version(),
                body.body());
    }

    private List<Long> timed(int times, Consumer<Login> question) {
        List<Long> nanos = new ArrayList<>();
        List<Integer> people = random.ints(0, REPORTS / OF_A_PERSON)
                .distinct()
                .limit(times)
                .boxed()
                .toList();
        for (int person : people) {
            long began = System.nanoTime();
            question.accept(new Login("person-" + person));
            nanos.add(System.nanoTime() - began);
        }
        return nanos.stream().sorted().toList();
    }

    private static void compare(Archive archive, Login login) {
        List<KeptReport> reports = archive.reports().history(login);
        ProfileCache.Entry after =
                archive.reports().find(login, reports.getFirst().id()).orElseThrow();
        ProfileCache.Entry before =
                archive.reports().find(login, reports.getLast().id()).orElseThrow();
        ReportComparison.of(before.analysis(), after.analysis());
    }

    private static String quantiles(List<Long> sorted) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private static Rendered.Report rendered(int seed) {
        var snapshot = new RandomSnapshots(seed).snapshot(new RandomSnapshots.Sizes(60, 400, 100));
        var analysis = ProfileAnalyzer.analyze(snapshot, NOON, new GitHubUsage(1, 1, 0, 0, 5));
        return new Rendered.Writing()
                .report(new ProfileCache.Entry(TaskId.of(snapshot.account().login(), NOON, seed), analysis));
    }
}
