package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.report.history.ReportId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.ArchivedReports;
import dev.assay.memory.InMemoryArchive;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ProfileCache;
import java.util.List;
import java.util.Optional;

/** What is kept of people, without a database. */
final class KeptPeopleInMemory implements KeptPeople {

    private final Archive archive = new InMemoryArchive(
                    100, analysis -> String.valueOf(analysis.person().hashCode()))
            .archive();

    void keep(ProfileCache.Entry entry) {
        archive.reports().keep(entry);
    }

    @Override
    public List<KeptReport> history(Login login) {
        return archive.reports().history(login);
    }

    @Override
    public Optional<ProfileCache.Entry> find(Login login, ReportId id) {
        return archive.reports().find(login, id);
    }

    @Override
    public void erase(Login login) {
        archive.people().erase(login);
    }

    /** Returns the same as reports to print. */
    ReportSource reports() {
        ArchivedReports reports = new ArchivedReports(login -> Optional.empty(), archive.reports());
        return new ReportSource() {

            @Override
            public Optional<Task> find(TaskId task) {
                return archive.tasks().find(task);
            }

            @Override
            public Optional<Found> report(Login login) {
                return reports.find(login);
            }

            @Override
            public Optional<ReportHistory> history(Found report) {
                return reports.history(report);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
