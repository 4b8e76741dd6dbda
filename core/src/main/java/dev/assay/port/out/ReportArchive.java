package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the complete reports of a person, one after the other, beyond the time that tasks are kept. A person is known
 * by GitHub's number of the account, so that an account that was renamed keeps its history under every name that it was
 * seen with; a name that passes to another account is that account's from then on. Safe for many threads.
 */
public interface ReportArchive {

    /** The most reports that are listed at once. */
    int MOST_LISTED = 1000;

    /**
     * Keeps a complete report, unless its content equals that of the person's newest: then that one was seen again. The
     * content is all of it but times of asking, ids of tasks, costs and the ends of windows. A report that was made
     * before the newest one changes nothing. An archive that is away takes reports all the same, a bounded number, and
     * keeps them when it is back; of too many, the oldest are lost.
     */
    void keep(ProfileCache.Entry entry);

    /**
     * Lists the reports of a person.
     *
     * @return newest first, at most {@value #MOST_LISTED}; empty if none is kept
     * @throws StoreException if the archive cannot be reached
     */
    List<KeptReport> history(Login login);

    /**
     * Returns a report of a person as it was when it was first kept; empty if this person has none of this name.
     *
     * @throws StoreException if the archive cannot be reached
     */
    Optional<ProfileCache.Entry> find(Login login, ReportId id);

    /**
     * Returns the newest report of a person as it was when it was first kept; empty if none is kept.
     *
     * @throws StoreException if the archive cannot be reached
     */
    default Optional<ProfileCache.Entry> newest(Login login) {
        return history(login).stream().findFirst().flatMap(kept -> find(login, kept.id()));
    }
}
