package dev.assay.analysis;

import dev.assay.analysis.career.CalendarDays;
import dev.assay.analysis.career.CareerFindings;
import dev.assay.analysis.commits.CommitFindings;
import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.languages.AuthoredLanguages;
import dev.assay.analysis.languages.AuthoredWork;
import dev.assay.analysis.languages.LanguageShares;
import dev.assay.analysis.person.ContributionFindings;
import dev.assay.analysis.person.OwnRepositories;
import dev.assay.analysis.person.PersonFindings;
import dev.assay.analysis.person.RepositorySummaries;
import dev.assay.analysis.pullrequests.PullRequestFindings;
import dev.assay.analysis.pullrequests.PullRequestSummaries;
import dev.assay.analysis.skills.SkillFinder;
import dev.assay.analysis.skills.SkillFinder.Findings;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.Activity;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.Portfolio;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Provenance;
import dev.assay.domain.report.career.CareerReport;
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
        Optional<List<Repository>> own = snapshot.repositories().content().map(OwnRepositories::of);
        Optional<List<StudiedCommit>> studied = studied(snapshot);
        Optional<CommitAnalysis> commits = snapshot.commits()
                .content()
                .map(history -> CommitFindings.of(history, studied.orElse(List.of()), analyzedAt));
        Optional<AuthoredWork> work = studied.map(all -> AuthoredWork.of(snapshot, all));
        Portfolio portfolio = new Portfolio(
                own.map(RepositorySummaries::of),
                languages(snapshot, own)
                        .map(shares -> work.map(all -> AuthoredLanguages.addTo(shares, all))
                                .orElse(shares)));
        CareerReport career = CareerFindings.of(snapshot, analyzedAt);
        return new ProfileAnalysis(
                PersonFindings.of(snapshot),
                portfolio,
                SkillFinder.of(snapshot, new Findings(commits, career, work), analyzedAt),
                activity(snapshot, commits, career),
                career,
                new Provenance(analyzedAt, CoverageReport.of(snapshot), usage, false));
    }

    private static Optional<List<LanguageShare>> languages(ProfileSnapshot snapshot, Optional<List<Repository>> own) {
        boolean elsewhere =
                snapshot.authorships().content().filter(all -> !all.isEmpty()).isPresent();
        return own.flatMap(LanguageShares::of).or(() -> elsewhere ? Optional.of(List.of()) : Optional.empty());
    }

    private static Activity activity(ProfileSnapshot snapshot, Optional<CommitAnalysis> commits, CareerReport career) {
        Optional<PullRequestHistory> pullRequests = snapshot.pullRequests().content();
        Optional<Contributions> lastYear = snapshot.contributions().content();
        Optional<ContributionSummary> contributions = lastYear.map(year -> ContributionFindings.of(year, snapshot));
        return new Activity(
                commits.map(all -> CalendarDays.correct(all, career.career(), contributions)),
                pullRequests.map(history -> PullRequestSummaries.of(history.pullRequests())),
                pullRequests.map(history ->
                        PullRequestFindings.of(history, snapshot.account().login(), lastYear)),
                contributions);
    }

    /** Every message is read once, for all topics. */
    private static Optional<List<StudiedCommit>> studied(ProfileSnapshot snapshot) {
        boolean bot = snapshot.account().kind() == Account.Kind.BOT;
        return snapshot.commits().content().map(history -> StudiedCommit.all(history.commits(), bot));
    }
}
