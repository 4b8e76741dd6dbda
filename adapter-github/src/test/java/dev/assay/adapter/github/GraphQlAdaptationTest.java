package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much for GitHub is asked for in smaller parts, and comes out the same. */
class GraphQlAdaptationTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Truth TRUTH = new Truth(WORLD);

    private final GitHubSimulator gitHub =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));
    private final Reading reading = Reading.of(gitHub.url(), "demo");

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 60})
    void readsTheSameWithSmallerPages(int most) throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.pagesAbove(most, new Fault.ResourceLimits(false)).always());
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void readsTheSameWhereLargeDocumentsTimeOut(int status) throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.heavierThan(600, new Fault.Status(status)).always());
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.contributionsCollection",
                "user.repositories",
                "user.organizations",
                "user.starredRepositories",
                "user.newest",
                "user"
            })
    void asksAgainForThePartThatWasLeftOut(String part) throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.graphQl("Overview", new Fault.PartialError(part)));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
        assertThat(gitHub.calls().count("graphql Overview")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.contributionsCollection", "user.repositories", "user.organizations", "user"})
    void asksAgainForThePartThatSomethingWentWrongWith(String part) throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.graphQl("Overview", new Fault.BrokenPart(part)));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @Test
    void asksForDocumentsInHalvesWhenOneIsTooMuch() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        for (String operation : List.of("Commits", "Trees", "Contents", "PullRequests", "Years")) {
            gitHub.fault(Fault.graphQl(operation, new Fault.ResourceLimits(false)));
        }
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @Test
    void keepsPullRequestsInOrderWhenAPageWasCut() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("prolific-pam");
        gitHub.fault(Fault.graphQl("PullRequests", new Fault.Status(502)));
        assertThat(reading.profile("prolific-pam").pullRequests()).isEqualTo(whole.pullRequests());
    }

    @Test
    void splitsTheYearWhereContributionsAreTooMuch() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.graphQl("Overview", new Fault.ResourceLimits(false)).always());
        gitHub.fault(Fault.graphQl("Contributions", new Fault.Status(502)).times(3));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @Test
    void endsWithAStatedCapWhereAnAccountIsVast() throws InterruptedException {
        Reading.Profile hoard = reading.profile("hoarder-hal");
        assertThat(hoard.overview().repositories().content().orElseThrow()).hasSize(320);
        assertThat(hoard.commits().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(hoard.commits().coverage().reason()).isPresent();
        assertThat(hoard.commits().content().orElseThrow().total())
                .contains(WORLD.person("hoarder-hal").commits());
    }

    @Test
    void survivesAVastAccountAtAWeakGitHub() throws InterruptedException {
        gitHub.fault(Fault.heavierThan(600, new Fault.Status(502)).always());
        gitHub.fault(Fault.pagesAbove(40, new Fault.ResourceLimits(false)).always());
        Reading.Profile hoard = reading.profile("hoarder-hal");
        assertThat(hoard.overview().repositories().content().orElseThrow()).hasSize(320);
        assertThat(hoard.commits().content().orElseThrow().total())
                .contains(WORLD.person("hoarder-hal").commits());
        assertThat(reading.retries.get()).isZero();
    }

    @Test
    void marksWhatEvenTheSmallestPageDoesNotBring() throws InterruptedException {
        gitHub.fault(
                Fault.graphQl("PullRequests", new Fault.ResourceLimits(false)).always());
        Reading.Profile person = reading.profile("octocat");
        assertThat(person.pullRequests().coverage().status()).isNotEqualTo(Coverage.Status.COMPLETE);
        assertThat(person.commits().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    @Test
    void findsRepositoriesThatOnlyYearsKnow() throws InterruptedException {
        assertThat(reading.profile("veteran-vera")
                        .commits()
                        .content()
                        .orElseThrow()
                        .total())
                .contains(WORLD.person("veteran-vera").commits());
    }

    @Test
    void keepsToThePlan() throws InterruptedException {
        Reading.Profile ignored = reading.profile("octocat");
        assertThat(ignored.commits().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(14);
        assertThat(gitHub.calls().graphQlPoints()).isLessThanOrEqualTo(24);
    }
}
