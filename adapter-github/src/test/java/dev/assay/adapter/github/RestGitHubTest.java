package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.Fault;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.PersonTotals;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestGitHubTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final GitHubSimulator gitHub =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));
    private final Reading reading = Reading.of(gitHub.url(), List.of(), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "prolific-pam", "empty-ed", "unicode-uma", "fork-only-fred"})
    void tellsTrueTotalsWithinSixtyCalls(String login) throws InterruptedException {
        PersonTotals truth = WORLD.person(login);
        Overview overview = reading.overview(login);
        CommitHistory commits = reading.commits(overview).content().orElseThrow();
        PullRequestHistory pullRequests =
                reading.pullRequests(overview).content().orElseThrow();
        reading.manifests(overview);

        assertThat(commits.total()).contains(truth.commits());
        assertThat(pullRequests.totals())
                .contains(new PullRequestHistory.Totals(truth.pullRequests(), truth.merged(), truth.open()));
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(50).isEqualTo(reading.answered.get());
    }

    @Test
    void saysWhatCannotBeSeenWithoutAToken() throws InterruptedException {
        Overview overview = reading.overview("octocat");
        assertThat(overview.contributions()).isInstanceOf(Section.Unseen.class);
        assertThat(overview.contributions().coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("token"));
        Section<CommitHistory> commits = reading.commits(overview);
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(commits.content().orElseThrow().commits())
                .extracting(Commit::changes)
                .allMatch(changes -> changes.isEmpty());
    }

    @Test
    void tellsWhoIsMissingAndWhoIsNoPerson() throws InterruptedException {
        assertThat(reading.answer("nobody-here"))
                .isEqualTo(new OverviewAnswer.Missing("GitHub has no user named \"nobody-here\""));
        assertThat(reading.answer("octo-org")).isInstanceOf(OverviewAnswer.Missing.class);
    }

    @Test
    void saysWhenTheLimitResets() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat", new Fault.PrimaryLimit(Duration.ofMinutes(10))));
        assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.RateLimited.class);
    }

    @Test
    void aFailingCallCostsOnlyItsOwnPart() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat/starred", new Fault.Status(502)).always());
        Overview overview = reading.overview("octocat");
        assertThat(overview.starred()).isInstanceOf(Section.Unseen.class);
        assertThat(overview.repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    @Test
    void seesNoManifestsWhereTheRootsCannotBeRead() throws InterruptedException {
        gitHub.fault(Fault.rest("/repos/.*/git/trees/.*", new Fault.Status(502)).always());
        assertThat(reading.manifests(reading.overview("octocat"))).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void saysWhyManifestsAreMissing() throws InterruptedException {
        gitHub.fault(Fault.rest("/repos/.*/contents/.*", new Fault.Status(502)));
        Coverage coverage = reading.manifests(reading.overview("octocat")).coverage();
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(coverage.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("502"));
    }
}
