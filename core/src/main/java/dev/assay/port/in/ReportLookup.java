package dev.assay.port.in;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.task.TaskId;
import java.util.Optional;

/** Looks up reports that are there already: none is made for that, and GitHub is not asked. Safe for many threads. */
@FunctionalInterface
public interface ReportLookup {

    /**
     * Returns the newest report of a person; empty if none is kept.
     *
     * @throws dev.assay.port.out.StoreException if the store cannot be reached
     */
    Optional<Found> find(Login login);

    /** Returns what has changed up to a report; empty if no earlier one of its person is known. */
    default Optional<ReportHistory> history(Found report) {
        return Optional.empty();
    }

    /**
     * A report that is there.
     *
     * @param task that made it
     * @param analysis what it says
     */
    record Found(TaskId task, ProfileAnalysis analysis) {}
}
