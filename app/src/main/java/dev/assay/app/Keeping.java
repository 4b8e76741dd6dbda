package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.jdbc.ReportDatabase;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import dev.assay.adapter.prometheus.DatabaseFigures;
import dev.assay.adapter.prometheus.PrometheusMetrics;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.ArchivedReports;
import dev.assay.engine.ArchivedTaskService;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What outlives the time that results are kept, if there is a database. Nothing of one is loaded otherwise.
 *
 * @param database where it is kept
 */
record Keeping(Optional<ReportDatabase> database) {

    /** @throws LaunchException if the database cannot be opened, and waiting will not help */
    static Keeping open(Settings settings, InstantSource clock, Closing closing) {
        return new Keeping(settings.database().map(chosen -> closing.closeLast(opened(chosen, clock))));
    }

    /** @throws LaunchException if the database cannot be opened, and waiting will not help */
    static ReportDatabase opened(DatabaseSettings chosen, InstantSource clock) {
        try {
            return ReportDatabase.open(chosen, clock);
        } catch (UnusableDatabaseException unusable) {
            throw LaunchException.badSetting("ASSAY_DATABASE_URL: " + unusable.getMessage());
        }
    }

    /** Returns what the engine hands reports to. */
    Archive archive() {
        return database.map(ReportDatabase::archive).orElse(Archive.NONE);
    }

    /** Returns what clients may read; empty without a database. */
    Optional<ReportArchive> reports() {
        return database.map(open -> open.archive().reports());
    }

    /** Returns an engine whose ended tasks are found here, too. */
    TaskService behind(TaskService engine) {
        return database.<TaskService>map(
                        open -> new ArchivedTaskService(engine, open.archive().tasks()))
                .orElse(engine);
    }

    /** Returns the storage of a server that is alone with a file; empty without a file. */
    Optional<Storage> storage(Settings settings) {
        return database.flatMap(open -> storage(open, settings));
    }

    /** Returns the storage in a file; empty for a server of PostgreSQL. */
    static Optional<Storage> storage(ReportDatabase open, Settings settings) {
        return open.storage(settings.queueCapacity(), settings.taskTimeout().plus(settings.retention()));
    }

    /** Returns what tells other processes who was erased. */
    List<ErasureLog> logsBeside(ErasureLog... others) {
        return Stream.concat(Stream.of(others), database.flatMap(ReportDatabase::erasures).stream())
                .toList();
    }

    /** Tells whether the database is there; empty without one. */
    Optional<BooleanSupplier> up() {
        return database.map(open -> open::up);
    }

    /** Shows how the database is. */
    Keeping shownBy(PrometheusMetrics metrics) {
        database.ifPresent(open -> metrics.keeping(new DatabaseFigures(
                open::up, open::waiting, open::lost, open::bytes, open::busyConnections, open::waitingCallers)));
        return this;
    }

    /** Opens the database for a command that prints reports. */
    static ReportSource reportsForCommand(DatabaseSettings chosen, InstantSource clock) {
        ReportDatabase database = opened(chosen, clock);
        Archive archive = database.archive();
        ArchivedReports reports = new ArchivedReports(login -> Optional.empty(), archive.reports());
        return new ReportSource() {

            @Override
            public Optional<Task> find(TaskId task) {
                return archive.tasks().find(task);
            }

            @Override
            public Optional<Found> report(Login login) {
                return archive.reports().newest(login).map(entry -> new Found(entry.task(), entry.analysis()));
            }

            @Override
            public Optional<ReportHistory> history(Found report) {
                return reports.history(report);
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }
}
