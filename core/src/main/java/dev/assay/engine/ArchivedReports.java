package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.PastReports;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import java.util.Optional;

/**
 * Reports that are found in an archive when the cache keeps them no longer, or is away, and what has changed since
 * earlier ones. While the archive is away, what the cache does not know cannot be told; nor can what has changed, which
 * is left out then.
 */
public final class ArchivedReports implements ReportLookup {

    private static final System.Logger LOG = System.getLogger(ArchivedReports.class.getName());

    private final ReportLookup cached;
    private final ReportArchive archive;
    private final PastReports past;

    /**
     * Puts an archive behind a cache.
     *
     * @param cached is asked first
     * @param archive is asked for what the cache does not know
     */
    public ArchivedReports(ReportLookup cached, ReportArchive archive) {
        this.cached = cached;
        this.archive = archive;
        this.past = new PastReports(
                archive::history, (login, id) -> archive.find(login, id).map(ProfileCache.Entry::analysis));
    }

    @Override
    public Optional<Found> find(Login login) {
        Optional<Found> found;
        try {
            found = cached.find(login);
        } catch (StoreException away) {
            return Optional.of(archived(login).orElseThrow(() -> away));
        }
        return found.or(() -> archived(login));
    }

    @Override
    public Optional<ReportHistory> history(Found report) {
        Login login = report.task().login();
        try {
            return past.before(login, report.analysis());
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, () -> "the history of " + login + " was not looked up", away);
            return Optional.empty();
        }
    }

    private Optional<Found> archived(Login login) {
        return archive.newest(login).map(entry -> new Found(entry.task(), entry.analysis()));
    }
}
