package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.RestReading.Profile;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.ProfileDetails;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestFaultsTest {

    private static final World WORLD = World.demo(ManualClock.START);
    private static final Fault.Effect BROKEN = new Fault.Status(502);

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
    private final RestReading reading = new RestReading(gitHub.url(), clock);

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @Test
    void starsThatCannotBeReadCostOnlyThemselves() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat/starred", BROKEN).always());
        Profile profile = reading.read("octocat");
        assertThat(profile.overview().starred()).isInstanceOf(Section.Unseen.class);
        assertThat(profile.overview().organizations().content()).isPresent();
        assertThat(profile.overview().repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    @Test
    void organizationsThatCannotBeReadCostOnlyThemselves() throws InterruptedException {
        gitHub.fault(
                Fault.rest("/users/octocat/orgs", new Fault.MalformedJson()).always());
        Profile profile = reading.read("octocat");
        assertThat(profile.overview().organizations())
                .isEqualTo(new Section.Unseen<>("GitHub's answer could not be read"));
        assertThat(profile.overview().starred().content()).isPresent();
    }

    @Test
    void aMissingPageOfRepositoriesLeavesTheOthers() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/hoarder-hal/repos", BROKEN).times(3));
        Coverage coverage =
                reading.read("hoarder-hal").overview().repositories().coverage();
        assertThat(coverage.fetched()).isPositive();
        assertThat(coverage.available()).contains(320);
    }

    @Test
    void withoutRepositoriesSearchesGoOn() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat/repos", BROKEN).always());
        Profile profile = reading.read("octocat");
        assertThat(profile.overview().repositories()).isInstanceOf(Section.Unseen.class);
        assertThat(profile.manifests()).isInstanceOf(Section.Unseen.class);
        assertThat(profile.history().commits()).hasSize(500);
        assertThat(profile.history().total()).contains(WORLD.person("octocat").commits());
    }

    @Test
    void languagesThatCannotBeReadAreUnknownAndNotNone() throws InterruptedException {
        gitHub.fault(Fault.rest("/languages$", BROKEN).always());
        Section<List<Repository>> repositories =
                reading.read("octocat").overview().repositories();
        assertThat(repositories.content().orElseThrow())
                .extracting(Repository::languages)
                .allMatch(languages -> languages.isEmpty());
        assertThat(repositories.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 409, 410, 451})
    void whatGitHubDoesNotShowOfARepositoryIsNotSeen(int status) throws InterruptedException {
        gitHub.fault(Fault.rest("/repos/.*/(languages|commits|contents|git)", new Fault.Status(status))
                .always());
        Profile profile = reading.read("octocat");
        assertThat(profile.overview().repositories().content().orElseThrow())
                .isNotEmpty()
                .allSatisfy(repository -> assertThat(repository.languages()).isEmpty());
        assertThat(profile.overview().repositories().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(profile.overview().repositories().coverage().reason().orElseThrow())
                .startsWith("octocat/")
                .contains("Refused by the simulator");
        assertThat(profile.history().byRepository()).isEmpty();
        assertThat(profile.commits().coverage().reason().orElseThrow()).contains("Refused by the simulator");
        assertThat(profile.manifests()).isInstanceOf(Section.Unseen.class);
        assertThat(profile.manifests().coverage().reason().orElseThrow()).contains("Refused by the simulator");
    }

    @Test
    void aListThatIsNullCouldNotBeRead() throws InterruptedException {
        gitHub.fault(Fault.rest("/search/", new Fault.Altered("items", "null")).always());
        gitHub.fault(
                Fault.rest("/git/trees/", new Fault.Altered("tree", "null")).always());
        Profile profile = reading.read("octocat");
        assertThat(List.of(profile.commits(), profile.pullRequests(), profile.manifests()))
                .allSatisfy(section ->
                        assertThat(section.coverage().reason().orElseThrow()).contains("could not be read"));
        assertThat(profile.overview().repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
    }

    @Test
    void aSingleRepositoryThatIsBlockedLeavesTheOthers() throws InterruptedException {
        Profile truth = reading.read("octocat");
        String blocked = truth.manifests()
                .content()
                .orElseThrow()
                .getFirst()
                .repository()
                .toString();
        try (RestReading other = new RestReading(gitHub.url(), clock)) {
            gitHub.fault(Fault.rest("/repos/" + blocked + "/(languages|git)", new Fault.Status(451))
                    .always());
            Profile profile = other.read("octocat");
            assertThat(profile.manifests().coverage().reason())
                    .contains(blocked + ": GitHub does not have it: Refused by the simulator");
            assertThat(profile.manifests().content().orElseThrow()).isNotEmpty();
            assertThat(profile.overview().repositories().content().orElseThrow())
                    .filteredOn(repository -> repository.name().toString().equals(blocked))
                    .allSatisfy(repository -> assertThat(repository.languages()).isEmpty());
        }
    }

    @Test
    void aRepositoryThatIsEmptyHasNothing() throws InterruptedException {
        Profile profile = reading.read("unicode-uma");
        assertThat(profile.overview().repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(profile.commits().coverage().reason().orElseThrow()).doesNotContain("empty");
        assertThat(profile.manifests().coverage().reason()).isEmpty();
    }

    @Test
    void withoutTheSearchTheTotalOfCommitsIsUnknown() throws InterruptedException {
        gitHub.fault(Fault.rest("/search/commits", BROKEN).always());
        Profile profile = reading.read("octocat");
        assertThat(profile.history().total()).isEmpty();
        assertThat(profile.history().commits()).isNotEmpty();
        assertThat(profile.history().byRepository()).isNotEmpty();
        assertThat(profile.commits().coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("502"));
    }

    @Test
    void aFurtherPageOfTheSearchMayBeMissing() throws InterruptedException {
        gitHub.fault(Fault.rest("/search/commits", BROKEN).after(1).times(9));
        Profile profile = reading.read("veteran-vera");
        assertThat(profile.history().total())
                .contains(WORLD.person("veteran-vera").commits());
        assertThat(profile.commits().coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("502"));
    }

    @Test
    void commitsThatCannotBeReadAtAllAreUnseen() throws InterruptedException {
        gitHub.fault(Fault.rest("/commits", BROKEN).always());
        assertThat(reading.read("octocat").commits()).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void pullRequestsThatCannotBeSearchedAreUnseen() throws InterruptedException {
        gitHub.fault(Fault.rest("/search/issues", new Fault.EmptyBody()).always());
        assertThat(reading.read("octocat").pullRequests()).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void totalsOfPullRequestsAreUnknownWhenOneCannotBeCounted() throws InterruptedException {
        gitHub.fault(Fault.rest("/search/issues", BROKEN).after(1).always());
        Profile profile = reading.read("prolific-pam");
        assertThat(profile.pullRequests().content().orElseThrow().totals()).isEmpty();
        assertThat(profile.pullRequests().coverage().available()).contains(900);
        assertThat(profile.pullRequests().coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("502"));
    }

    @Test
    void seesNoManifestsWhereTheRootsCannotBeRead() throws InterruptedException {
        gitHub.fault(Fault.rest("/git/trees/", BROKEN).always());
        assertThat(reading.read("octocat").manifests()).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void saysWhyManifestsAreMissing() throws InterruptedException {
        gitHub.fault(Fault.rest("/repos/.*/contents/.*", BROKEN).times(3));
        Coverage coverage = reading.read("octocat").manifests().coverage();
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverBreaksIsPartOfTheAnswers(long seed) throws InterruptedException {
        gitHub.chaos(
                seed,
                Map.of(
                        new Fault.Status(500), 0.1,
                        new Fault.MalformedJson(), 0.1,
                        new Fault.EmptyBody(), 0.05,
                        new Fault.TruncatedBody(), 0.05,
                        new Fault.ConnectionReset(), 0.05,
                        new Fault.HtmlPage(200), 0.05));
        OverviewAnswer answer = reading.answer("octocat", new RestReading.Bill(clock, true));
        assertThat(answer).isInstanceOfAny(OverviewAnswer.Found.class, OverviewAnswer.Unavailable.class);
        if (answer instanceof OverviewAnswer.Found(Overview overview, ProfileDetails details)) {
            assertNoLie(overview.starred(), List::isEmpty);
            assertNoLie(overview.repositories(), List::isEmpty);
            assertNoLie(details.commits(), history -> history.commits().isEmpty());
            assertNoLie(details.contents(FileInterest.onlyIn(file -> true)).map(Contents::manifests), List::isEmpty);
        }
    }

    /** Octocat has something of everything: an empty list that is called complete would be a lie. */
    private static <T> void assertNoLie(Section<T> section, Predicate<T> empty) {
        boolean nothing = section.content().filter(empty).isPresent();
        assertThat(nothing && section.coverage().status() == Coverage.Status.COMPLETE)
                .as("%s", section)
                .isFalse();
    }
}
