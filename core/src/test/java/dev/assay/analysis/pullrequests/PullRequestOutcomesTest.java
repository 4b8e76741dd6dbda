package dev.assay.analysis.pullrequests;

import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.OCTOCAT;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.Size;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.Destination;
import dev.assay.domain.report.PullRequestAnalysis.Lines;
import dev.assay.domain.report.PullRequestAnalysis.ReviewsGiven;
import dev.assay.domain.report.PullRequestAnalysis.TimeToMerge;
import dev.assay.testkit.RandomSnapshots;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestOutcomesTest {

    private static final RepositoryName THEIRS = new RepositoryName("stranger", "tool");

    private static PullRequest merged(RepositoryName repository, int hours, int lines) {
        return pullRequest(repository, State.MERGED, Optional.of(NOON.plus(Duration.ofHours(hours))), lines);
    }

    private static PullRequest pullRequest(
            RepositoryName repository, State state, Optional<Instant> mergedAt, int lines) {
        return new PullRequest(
                repository,
                lines,
                URI.create("https://github.com/" + repository + "/pull/" + lines),
                "A change",
                "",
                state,
                NOON,
                mergedAt,
                mergedAt,
                Optional.of(new Size(lines, 0, 1, Optional.empty())),
                Optional.empty(),
                List.of("bug", "bug", "ask me@example.org"));
    }

    private static PullRequestAnalysis analyze(PullRequest... all) {
        return PullRequestFindings.of(
                new PullRequestHistory(List.of(all), Optional.empty()), new Login(OCTOCAT), Optional.empty());
    }

    @Test
    void tellsHowLongMergedOnesTook() {
        PullRequestAnalysis analysis = analyze(
                merged(own("a"), 2, 1),
                merged(own("a"), 4, 2),
                merged(own("a"), 300, 3),
                pullRequest(own("a"), State.OPEN, Optional.empty(), 4));

        assertThat(analysis.outcomes().timeToMerge())
                .isEqualTo(new TimeToMerge(3, Optional.of(4.0), Optional.of(300.0)));
    }

    @Test
    void takesNinetyOfAHundredForTheNinetiethPercentile() {
        PullRequest[] hundred = new PullRequest[100];
        for (int i = 0; i < hundred.length; i++) {
            hundred[i] = merged(own("a"), i + 1, i + 1);
        }

        PullRequestAnalysis analysis = analyze(hundred);

        assertThat(analysis.outcomes().timeToMerge())
                .isEqualTo(new TimeToMerge(100, Optional.of(50.5), Optional.of(90.0)));
        assertThat(analysis.sizes().lines()).contains(new Lines(100, 50.5, 90));
    }

    @Test
    void tellsOwnRepositoriesFromOthers() {
        PullRequestAnalysis analysis = analyze(
                merged(own("a"), 1, 1),
                merged(THEIRS, 1, 2),
                pullRequest(THEIRS, State.CLOSED, Optional.empty(), 3),
                pullRequest(THEIRS, State.OPEN, Optional.empty(), 4));

        assertThat(analysis.destinations().own()).isEqualTo(new Destination(1, 1, 1, 0, 0, Optional.of(100.0)));
        assertThat(analysis.destinations().others()).isEqualTo(new Destination(3, 1, 1, 1, 1, Optional.of(50.0)));
    }

    @Test
    void countsALabelOncePerPullRequestAndRepeatsNoAddress() {
        assertThat(analyze(merged(own("a"), 1, 1), merged(own("b"), 1, 1))
                        .subjects()
                        .labels())
                .containsOnlyKeys("bug", "ask <email removed>")
                .containsEntry("bug", 2);
    }

    @Test
    void hasTheSameShapeWithoutPullRequests() {
        PullRequestAnalysis analysis = analyze();

        assertThat(analysis.outcomes().timeToMerge()).isEqualTo(new TimeToMerge(0, Optional.empty(), Optional.empty()));
        assertThat(analysis.sizes().lines()).contains(new Lines(0, 0, 0));
        assertThat(analysis.destinations().own()).isEqualTo(new Destination(0, 0, 0, 0, 0, Optional.empty()));
        assertThat(analysis.outcomes().mergeRate()).isEmpty();
        assertThat(analysis.subjects().labels()).isEmpty();
        assertThat(analysis.reviewsGiven()).isEmpty();
    }

    @Test
    void tellsTheReviewsOfTheYearThatGitHubCounts() {
        LocalDate from = LocalDate.of(2025, 3, 3);
        Contributions year = new Contributions(
                from, from.plusYears(1), 9, new Contributions.Totals(0, 0, 0, 9, 0, 0), List.of(), List.of());

        PullRequestAnalysis analysis = PullRequestFindings.of(
                new PullRequestHistory(List.of(), Optional.empty()), new Login(OCTOCAT), Optional.of(year));

        assertThat(analysis.reviewsGiven()).contains(new ReviewsGiven(9, from, from.plusYears(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysTheSameInWhateverOrderTheyCome(long seed) {
        PullRequestHistory history = new RandomSnapshots(seed)
                .snapshot(new RandomSnapshots.Sizes(5, 0, 60))
                .pullRequests()
                .content()
                .orElseThrow();
        List<PullRequest> shuffled = new ArrayList<>(history.pullRequests());
        Collections.shuffle(shuffled, new Random(seed));
        Login login = new Login(OCTOCAT);

        PullRequestAnalysis analysis = PullRequestFindings.of(history, login, Optional.empty());

        assertThat(PullRequestFindings.of(new PullRequestHistory(shuffled, history.totals()), login, Optional.empty()))
                .isEqualTo(analysis);
        assertThat(analysis.destinations().own().pullRequests()
                        + analysis.destinations().others().pullRequests())
                .isEqualTo(60);
        assertThat(analysis.outcomes().mergeRate().orElseThrow()).isBetween(0.0, 100.0);
    }
}
