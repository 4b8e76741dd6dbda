package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.out.ProfileCache;
import java.util.Optional;

/** Looks reports up in the cache of profiles. */
public final class CachedReports implements ReportLookup {

    private final ProfileCache cache;

    /** Looks into a cache. */
    public CachedReports(ProfileCache cache) {
        this.cache = cache;
    }

    @Override
    public Optional<Found> find(Login login) {
        return cache.find(login).map(entry -> new Found(entry.task(), entry.analysis()));
    }
}
