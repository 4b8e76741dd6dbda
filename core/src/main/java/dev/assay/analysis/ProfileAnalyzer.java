package dev.assay.analysis;

import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import java.time.Instant;

/** Turns a snapshot into a report. */
public final class ProfileAnalyzer {

    private ProfileAnalyzer() {}

    /**
     * Returns the report of a snapshot. The same arguments always give the same report.
     *
     * @param analyzedAt when the snapshot was taken
     * @param usage what it cost
     */
    @SuppressWarnings("DoNotCallSuggester") // the analysis itself is still to come
    public static ProfileAnalysis analyze(ProfileSnapshot snapshot, Instant analyzedAt, GitHubUsage usage) {
        throw new UnsupportedOperationException(snapshot + " " + analyzedAt + " " + usage);
    }
}
