package dev.assay.adapter.cli.remote;

import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.PastReports;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.out.ProfileCache;
import java.net.URI;
import java.util.Optional;

/** Finished reports of a running server. Its methods throw {@link RemoteServerException} if it cannot be reached. */
public final class RemoteReports implements ReportSource {

    private final RemoteTaskService tasks;
    private final RemotePeople people;
    private final PastReports past;

    /**
     * Prepares to speak to a server; nothing is sent yet.
     *
     * @param key that the server is shown with every request; empty for none
     */
    public RemoteReports(URI server, Optional<String> key) {
        this.tasks = RemoteTaskService.connect(server, key);
        this.people = new RemotePeople(server, key);
        this.past = new PastReports(
                people::history, (login, id) -> people.find(login, id).map(ProfileCache.Entry::analysis));
    }

    @Override
    public Optional<Task> find(TaskId task) {
        return tasks.find(task);
    }

    @Override
    public Optional<Found> report(Login login) {
        return tasks.report(login);
    }

    /** A server without a database has no history, and one whose database is away none at the moment. */
    @Override
    public Optional<ReportHistory> history(Found report) {
        try {
            return past.before(report.task().login(), report.analysis());
        } catch (RemoteServerException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        tasks.close();
        people.close();
    }
}
