package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlGitHubTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final GitHubSimulator gitHub =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));
    private final Reading reading = Reading.of(gitHub.url(), List.of("demo"), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octocat",
                "conventional-connie",
                "quiet-quinn",
                "empty-ed",
                "fork-only-fred",
                "unicode-uma",
                "data-dora"
            })
    void readsAllThatThereIsOfAPerson(String login) throws InterruptedException {
        PersonTotals truth = WORLD.person(login);
        Overview overview = reading.overview(login);
        CommitHistory commits = reading.commits(overview).content().orElseThrow();
        PullRequestHistory pullRequests =
                reading.pullRequests(overview).content().orElseThrow();

        assertThat(overview.account().displayLogin()).isEqualTo(login);
        assertThat(overview.repositories().content().orElseThrow()).hasSize(truth.repositories());
        assertThat(pullRequests.totals())
                .contains(new PullRequestHistory.Totals(truth.pullRequests(), truth.merged(), truth.open()));
        assertThat(commits.commits().size()).isEqualTo(Math.min(commits.total().orElseThrow(), CommitPlan.BUDGET));
        assertThat(commits.commits()).doesNotHaveDuplicates();
        assertThat(commits.commits())
                .isSortedAccordingTo((one, other) -> other.authoredAt()
                        .toInstant()
                        .compareTo(one.authoredAt().toInstant()));
    }

    @Test
    void countsCommitsInRepositoriesOfOthersToo() throws InterruptedException {
        Overview overview = reading.overview("octocat");
        assertThat(reading.commits(overview).content().orElseThrow().total())
                .contains(WORLD.person("octocat").commits());
    }

    @Test
    void readsTheNewestThousandCommitsOfAProlificPersonAndSaysSo() throws InterruptedException {
        Overview overview = reading.overview("prolific-pam");
        Section<CommitHistory> commits = reading.commits(overview);
        assertThat(commits.content().orElseThrow().commits()).hasSize(CommitPlan.BUDGET);
        assertThat(commits.content().orElseThrow().total())
                .contains(WORLD.person("prolific-pam").commits());
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(commits.coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("1,000"));
    }

    @Test
    void billsEveryCallThatGitHubSaw() throws InterruptedException {
        Overview overview = reading.overview("octocat");
        reading.commits(overview);
        reading.pullRequests(overview);
        reading.manifests(overview);
        assertThat(reading.answered.get())
                .isEqualTo(gitHub.calls().total())
                .isEqualTo(reading.planned.get())
                .isLessThanOrEqualTo(14);
        assertThat(reading.points.get()).isEqualTo(gitHub.calls().graphQlPoints());
    }

    @Test
    void readsTheManifestsInTheRootsOfOwnRepositories() throws InterruptedException {
        Overview overview = reading.overview("octocat");
        assertThat(reading.manifests(overview).content().orElseThrow())
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(Reading.MANIFESTS).contains(file.path());
                    assertThat(file.text()).isNotBlank();
                });
    }

    @Test
    void tellsWhoIsMissingAndWhoIsNoPerson() throws InterruptedException {
        assertThat(reading.answer("nobody-here"))
                .isEqualTo(new OverviewAnswer.Missing("GitHub has no user named \"nobody-here\""));
        assertThat(reading.answer("octo-org")).isInstanceOf(OverviewAnswer.Missing.class);
        assertThat(gitHub.calls().total()).isEqualTo(2);
    }

    @Test
    void saysWhenTheTokenIsRefusedAndNeverShowsIt() throws InterruptedException {
        try (Reading refused = Reading.of(gitHub.url(), List.of("bad-secret"), Duration.ofSeconds(30))) {
            OverviewAnswer answer = refused.answer("octocat");
            assertThat(answer).isInstanceOf(OverviewAnswer.Unauthorized.class);
            assertThat(answer.toString()).doesNotContain("bad-secret");
        }
    }

    @Test
    void saysWhenTheLimitResets() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.PrimaryLimit(Duration.ofMinutes(10))));
        assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.RateLimited.class);
    }

    @Test
    void callsABrokenGitHubUnavailable() throws InterruptedException {
        for (Fault.Effect effect : List.of(
                new Fault.Status(502),
                new Fault.ConnectionReset(),
                new Fault.TruncatedBody(),
                new Fault.MalformedJson(),
                new Fault.HtmlPage(200))) {
            gitHub.clearFaults();
            gitHub.fault(Fault.graphQl("Overview", effect).always());
            assertThat(reading.answer("octocat")).as(effect.toString()).isInstanceOf(OverviewAnswer.Unavailable.class);
        }
    }

    @Test
    void givesUpOnABodyThatNeverEnds() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.StalledBody()).always());
        try (Reading impatient = Reading.of(gitHub.url(), List.of("demo"), Duration.ofMillis(300))) {
            assertThat(impatient.answer("octocat")).isInstanceOf(OverviewAnswer.Unavailable.class);
        }
    }

    @Test
    void takesAPartWithAnErrorInItForUnseen() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.PartialError("user.contributionsCollection")));
        Overview overview = reading.overview("octocat");
        assertThat(overview.contributions()).isInstanceOf(Section.Unseen.class);
        assertThat(overview.repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(reading.commits(overview).coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void keepsWhatItHasWhenALaterPageFails() throws InterruptedException {
        gitHub.fault(
                Fault.graphQl("PullRequests", new Fault.Status(502)).after(1).always());
        Section<PullRequestHistory> section = reading.pullRequests(reading.overview("prolific-pam"));
        assertThat(section.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(section.coverage().fetched()).isEqualTo(100);
        assertThat(section.coverage().available())
                .isEqualTo(Optional.of(WORLD.person("prolific-pam").pullRequests()));
    }

    @Test
    void marksCommitsAsPartialWhenSomeDocumentFails() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Status(502)));
        Section<CommitHistory> section = reading.commits(reading.overview("octocat"));
        assertThat(section.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(section.coverage().available()).isEmpty();
        assertThat(section.content().orElseThrow().total()).isEmpty();
    }

    @Test
    void seesNothingOfTheCommitsWhenEveryDocumentFails() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Status(502)).always());
        assertThat(reading.commits(reading.overview("octocat"))).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void marksWhatComesWithAnErrorInsideAsPartial() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.PartialError("r0")));
        gitHub.fault(Fault.graphQl("Manifests", new Fault.PartialError("r0")));
        Overview overview = reading.overview("octocat");
        Section<CommitHistory> commits = reading.commits(overview);
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(commits.content().orElseThrow().total()).isEmpty();
        assertThat(reading.manifests(overview).coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void takesAUserThatIsNotSentForTroubleUnlessGitHubSaysThereIsNone() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.PartialError("user")));
        assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Unavailable.class);
    }
}
