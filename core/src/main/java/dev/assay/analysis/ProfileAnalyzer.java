package dev.assay.analysis;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns a snapshot into a report. */
public final class ProfileAnalyzer {

    private ProfileAnalyzer() {}

    /**
     * Returns the report of a snapshot. The same arguments always give the same report. What could not be seen is empty
     * in the report, never zero.
     *
     * @param analyzedAt when the snapshot was taken
     * @param usage what it cost
     */
    public static ProfileAnalysis analyze(ProfileSnapshot snapshot, Instant analyzedAt, GitHubUsage usage) {
        String login = snapshot.account().displayLogin();
        Optional<List<Repository>> own = snapshot.repositories().content().map(OwnRepositories::of);
        Optional<List<StudiedCommit>> studied = studied(snapshot);
        Optional<CommitAnalysis> commits = snapshot.commits()
                .content()
                .map(history -> CommitFindings.of(history, studied.orElse(List.of()), login, analyzedAt));
        return new ProfileAnalysis(
                PersonFindings.of(snapshot),
                own.map(RepositorySummaries::of),
                own.flatMap(LanguageShares::of)
                        .map(shares -> studied.map(all -> AuthoredLanguages.addTo(shares, snapshot, all))
                                .orElse(shares)),
                SkillFinder.of(snapshot, commits, analyzedAt),
                commits,
                snapshot.pullRequests()
                        .content()
                        .map(history -> PullRequestSummaries.of(history.pullRequests(), login)),
                snapshot.pullRequests()
                        .content()
                        .map(history -> PullRequestFindings.of(
                                history,
                                snapshot.account().login(),
                                snapshot.contributions().content())),
                snapshot.contributions().content().map(year -> ContributionFindings.of(year, snapshot)),
                analyzedAt,
                ProfileAnalysis.PROFILE,
                ProfileAnalysis.SCHEMA_VERSION,
                CoverageReport.of(snapshot),
                usage,
                false);
    }

    /** Every message is read once, for all topics. */
    private static Optional<List<StudiedCommit>> studied(ProfileSnapshot snapshot) {
        boolean bot = snapshot.account().kind() == Account.Kind.BOT;
        return snapshot.commits().content().map(history -> StudiedCommit.all(history.commits(), bot));
    }
}
