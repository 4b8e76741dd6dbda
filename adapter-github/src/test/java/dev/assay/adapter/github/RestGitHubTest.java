package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.RestReading.Bill;
import dev.assay.adapter.github.RestReading.Profile;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.PersonTotals;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestGitHubTest {

    private static final World WORLD = World.demo(ManualClock.START);

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
    private final RestReading reading = new RestReading(gitHub.url(), clock);

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octocat",
                "prolific-pam",
                "empty-ed",
                "quiet-quinn",
                "unicode-uma",
                "fork-only-fred",
                "veteran-vera",
                "hoarder-hal"
            })
    void tellsTrueTotalsWithinFiftyCalls(String login) throws InterruptedException {
        PersonTotals truth = WORLD.person(login);
        Profile profile = reading.read(login);

        assertThat(profile.history().total()).contains(truth.commits());
        assertThat(profile.pullRequests().content().orElseThrow().totals())
                .contains(new PullRequestHistory.Totals(truth.pullRequests(), truth.merged(), truth.open()));
        assertThat(gitHub.calls().total())
                .isLessThanOrEqualTo(50)
                .isEqualTo(profile.bill().answered)
                .isEqualTo(profile.bill().planned);
        assertThat(profile.bill().waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conventional-connie", "data-dora", "veteran-vera"})
    void searchesAFewHundredCommitsToTheEnd(String login) throws InterruptedException {
        Profile profile = reading.read(login);
        assertThat(profile.history().commits())
                .hasSize(WORLD.person(login).commits())
                .doesNotHaveDuplicates();
        assertThat(profile.history().byRepository())
                .extracting(counted -> counted.repository().toString())
                .containsExactlyInAnyOrderElementsOf(WORLD.committedTo(login));
        assertThat(sum(profile)).isEqualTo(WORLD.person(login).commits());
        assertThat(gitHub.calls().count("/repos/{owner}/{repo}/commits")).isZero();
    }

    @Test
    void countsTheCommitsOfTheRepositoriesThatMatterMost() throws InterruptedException {
        Profile profile = reading.read("octocat");
        assertThat(profile.history().commits()).hasSize(500);
        assertThat(profile.history().byRepository()).hasSizeGreaterThan(5).allSatisfy(counted -> {
            long read = profile.history().commits().stream()
                    .filter(commit -> commit.repository().equals(counted.repository()))
                    .count();
            assertThat((long) counted.commits()).isGreaterThanOrEqualTo(read);
        });
        assertThat(sum(profile)).isLessThanOrEqualTo(WORLD.person("octocat").commits());
    }

    @Test
    void theCountsOfAllRepositoriesAddUpToTheTotal() throws InterruptedException {
        World busy =
                World.of(ManualClock.START, List.of(PersonPlan.of("busy-bea").with(4, 731, 0)));
        gitHub.become(busy);
        Profile profile = reading.read("busy-bea");
        assertThat(profile.history().commits()).hasSize(500);
        assertThat(profile.history().byRepository()).hasSize(4);
        assertThat(sum(profile)).isEqualTo(731);
    }

    @Test
    void saysWhatCannotBeSeenWithoutAToken() throws InterruptedException {
        Profile profile = reading.read("octocat");
        assertThat(profile.overview().contributions()).isInstanceOf(Section.Unseen.class);
        assertThat(profile.overview().contributions().coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("token"));
        assertThat(profile.commits().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(profile.history().commits()).extracting(Commit::changes).allMatch(changes -> changes.isEmpty());
    }

    @Test
    void readsTheNewestOfWhoHasTooMuch() throws InterruptedException {
        Profile profile = reading.read("hoarder-hal");
        Coverage coverage = profile.overview().repositories().coverage();
        assertThat(coverage.fetched()).isEqualTo(300);
        assertThat(coverage.available()).contains(320);
        assertThat(profile.commits().coverage().available()).contains(12_000);
        List<Repository> read = profile.overview().repositories().content().orElseThrow().stream()
                .filter(repository -> repository.languages().isPresent())
                .toList();
        assertThat(read).hasSizeGreaterThan(10);
        assertThat(profile.manifests().content().orElseThrow()).isNotEmpty();
    }

    @Test
    void followsARenamedAccountToItsPresentName() throws InterruptedException {
        Profile profile = reading.read("octocat-old");
        assertThat(profile.overview().account().login().value()).isEqualTo("octocat");
        assertThat(profile.history().total()).contains(WORLD.person("octocat").commits());
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(50).isEqualTo(profile.bill().answered);
    }

    @Test
    void tellsWhoIsMissingAndWhoIsNoPerson() throws InterruptedException {
        Bill bill = new Bill(clock, false);
        assertThat(reading.answer("nobody-here", bill))
                .isEqualTo(new OverviewAnswer.Missing("GitHub has no user named \"nobody-here\""));
        assertThat(reading.answer("octo-org", bill))
                .isEqualTo(new OverviewAnswer.Missing("\"octo-org\" is no person on GitHub but an organization"));
    }

    @Test
    void cannotSayAnythingWhenTheAccountCannotBeRead() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat$", new Fault.MalformedJson()).always());
        assertThat(reading.answer("octocat", new Bill(clock, false)))
                .isEqualTo(new OverviewAnswer.Unavailable("GitHub's answer could not be read"));
    }

    private static int sum(Profile profile) {
        return profile.history().byRepository().stream()
                .mapToInt(RepositoryCommits::commits)
                .sum();
    }
}
