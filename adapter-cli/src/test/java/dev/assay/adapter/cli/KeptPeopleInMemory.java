package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportId;
import dev.assay.memory.InMemoryArchive;
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

    @Override
    public void close() {}
}
