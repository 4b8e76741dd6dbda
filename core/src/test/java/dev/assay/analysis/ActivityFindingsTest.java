package dev.assay.analysis;

import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.OCTOCAT;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.person.ContributionFindings;
import dev.assay.analysis.person.StarFindings;
import dev.assay.analysis.pullrequests.PullRequestFindings;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.Size;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.ContributedRepository;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.StarredTechnologies;
import dev.assay.testkit.Snapshots;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityFindingsTest {

    private static final URI PAGE = URI.create("https://github.com/a/b");

    private static PullRequest pullRequest(String title, State state, Optional<Size> size) {
        return new PullRequest(
                own("demo"),
                1,
                PAGE,
                title,
                "",
                state,
                NOON,
                Optional.empty(),
                Optional.empty(),
                size,
                Optional.of(2),
                List.of());
    }

    private static StarredRepository star(String language, String... topics) {
        return new StarredRepository(
                new RepositoryName("a", "b"),
                Optional.empty(),
                Optional.of(language),
                1,
                0,
                List.of(topics),
                PAGE,
                false,
                false,
                Optional.empty());
    }

    @Test
    void countsPullRequestsByTheirTrueTotals() {
        PullRequestHistory history = new PullRequestHistory(
                List.of(
                        pullRequest("fix: the parser", State.MERGED, Optional.of(new Size(10, 4, 2, Optional.of(2)))),
                        pullRequest("Latest prefix", State.CLOSED, Optional.empty())),
                Optional.of(new Totals(100, 60, 10)));

        PullRequestAnalysis analysis = PullRequestFindings.of(history, new Login(OCTOCAT), Optional.empty());

        assertThat(analysis.total()).contains(100);
        assertThat(analysis.read()).isEqualTo(2);
        assertThat(analysis.outcomes())
                .isEqualTo(new PullRequestAnalysis.Outcomes(
                        100, 60, 10, 30, Optional.of(66.7), analysis.outcomes().timeToMerge()));
        assertThat(analysis.sizes().meanAdditions()).contains(10.0);
        assertThat(analysis.sizes().meanDeletions()).contains(4.0);
        assertThat(analysis.sizes().meanFiles()).contains(2.0);
        assertThat(analysis.subjects().problemTypes()).containsExactly("bug_fix");
        assertThat(analysis.qualityFocus().tests()).isZero();
        assertThat(analysis.conversation().quality()).isEqualTo("moderate");
    }

    @Test
    void leavesSizesOutWhereTheyWereNotRead() {
        PullRequestAnalysis analysis = PullRequestFindings.of(
                new PullRequestHistory(List.of(pullRequest("test: a", State.OPEN, Optional.empty())), Optional.empty()),
                new Login(OCTOCAT),
                Optional.empty());

        assertThat(analysis.total()).isEmpty();
        assertThat(analysis.sizes().meanAdditions()).isEmpty();
        assertThat(analysis.outcomes().open()).isEqualTo(1);
        assertThat(analysis.outcomes().mergeRate()).isEmpty();
        assertThat(analysis.conversation().quality()).isEqualTo("unknown");
        assertThat(analysis.qualityFocus().percentage()).isEqualTo(100);
    }

    @Test
    void tellsOwnRepositoriesFromThoseOfOthers() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        Contributions year = new Contributions(
                first,
                first.plusDays(3),
                6,
                new Contributions.Totals(6, 0, 0, 0, 0, 0),
                List.of(
                        new Contributions.Day(first, 1),
                        new Contributions.Day(first.plusDays(1), 0),
                        new Contributions.Day(first.plusDays(2), 2),
                        new Contributions.Day(first.plusDays(3), 3)),
                List.of(
                        new RepositoryContribution(
                                new RepositoryName("OctoCat", "a"), 1, false, false, Optional.empty()),
                        new RepositoryContribution(new RepositoryName("other", "b"), 4, false, false, Optional.empty()),
                        new RepositoryContribution(
                                new RepositoryName("other", "secret"), 1, false, true, Optional.empty())));

        ContributionSummary summary =
                ContributionFindings.of(year, Snapshots.aSnapshot().build());

        assertThat(summary.days().active()).isEqualTo(3);
        assertThat(summary.days().longestStreak()).isEqualTo(2);
        assertThat(summary.calendar()).hasSize(4);
        assertThat(summary.repositories())
                .containsExactly(
                        new ContributedRepository("other/b", 4, false, Optional.of("other")),
                        new ContributedRepository("OctoCat/a", 1, true, Optional.of("self")));
    }

    @Test
    void takesInterestsFromExactNamesOnly() {
        StarredTechnologies stars =
                StarFindings.of(List.of(star("JavaScript", "algorithms", "category"), star("R"), star("C", "go-kart")));

        assertThat(stars.technologyFocus())
                .containsExactly(
                        Map.entry("Data Science", 2), Map.entry("Systems", 2), Map.entry("Web Development", 2));
        assertThat(stars.totalStarred()).isEqualTo(3);
        assertThat(stars.interestScore()).isEqualTo(18);
    }
}
