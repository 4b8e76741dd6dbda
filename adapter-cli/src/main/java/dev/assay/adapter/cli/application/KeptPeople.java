package dev.assay.adapter.cli.application;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.port.out.ProfileCache;
import java.util.List;
import java.util.Optional;

/** What is kept of people, in a database or by a running server. The caller closes it. */
public interface KeptPeople extends AutoCloseable {

    /** Lists the reports of a person, newest first; empty if none is kept. */
    List<KeptReport> history(Login login);

    /** Returns a report of a person; empty if this person has none of this name. */
    Optional<ProfileCache.Entry> find(Login login, ReportId id);

    /** Erases all that is kept of a person. */
    void erase(Login login);

    @Override
    void close();
}
