package dev.assay.adapter.cli.application;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.ReportLookup.Found;
import java.util.Optional;

/** Where finished reports are taken from. The caller closes it. */
public interface ReportSource extends AutoCloseable {

    /** Looks a task up; empty if it is not known (any more). */
    Optional<Task> find(TaskId task);

    /** Returns the newest report of a person; empty if none is kept. */
    Optional<Found> report(Login login);

    /** Returns what has changed up to a report; empty if no earlier one of its person is known. */
    Optional<ReportHistory> history(Found report);

    @Override
    void close();
}
