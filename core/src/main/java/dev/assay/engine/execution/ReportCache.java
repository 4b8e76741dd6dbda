package dev.assay.engine.execution;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import java.time.Duration;

/**
 * Keeps reports for the next who ask; a partial one for a shorter time. A store that is away costs them an analysis.
 */
public final class ReportCache {

    private static final System.Logger LOG = System.getLogger(ReportCache.class.getName());

    private final ProfileCache profiles;
    private final ReportArchive archive;
    private final Duration complete;
    private final Duration partial;

    /**
     * Keeps reports in a cache.
     *
     * @param archive keeps complete ones beyond that
     * @param complete how long complete ones are handed out
     * @param partial how long partial ones are
     */
    public ReportCache(ProfileCache profiles, ReportArchive archive, Duration complete, Duration partial) {
        this.profiles = profiles;
        this.archive = archive;
        this.complete = complete;
        this.partial = partial;
    }

    /** Keeps a complete report beyond the time that profiles are cached. */
    void archive(ProfileCache.Entry entry) {
        if (entry.analysis().complete()) {
            archive.keep(entry);
        }
    }

    /**
     * Keeps a report.
     *
     * @throws StoreException if the store is away
     */
    void keep(ProfileCache.Entry entry) {
        profiles.offer(entry, entry.analysis().complete() ? complete : partial);
    }

    /**
     * Lets go of the report of a task.
     *
     * @throws StoreException if the store is away
     */
    void withdraw(TaskId task) {
        profiles.withdraw(task);
    }

    /** Keeps a report, unless the store is away. */
    void keepIfPossible(ProfileCache.Entry entry) {
        try {
            keep(entry);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.WARNING, () -> entry.task().login() + " was not cached", lost);
        }
    }
}
