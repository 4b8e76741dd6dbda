package dev.assay.domain.report.history;

import java.time.Instant;
import java.util.List;

/**
 * What has changed up to a report since earlier ones that are kept.
 *
 * @param earlier reports that are kept, newest first; at least one
 * @param steps what has changed since some of them, the latest first; may be empty
 */
public record ReportHistory(List<KeptReport> earlier, List<Step> steps) {

    /** Makes the lists unmodifiable. */
    public ReportHistory {
        earlier = List.copyOf(earlier);
        steps = List.copyOf(steps);
    }

    /**
     * What has changed since an earlier report.
     *
     * @param since when that was made
     * @param changes up to now; may be none
     */
    public record Step(Instant since, ReportChanges changes) {}
}
