package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where GitHub gives up with status 200 and no kind of error, it is asked for less, down to a single thing. */
class SomethingWentWrongTest {

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

    @Test
    void readsTheSameInSmallerDocuments() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.heavierThan(600, new Fault.SomethingWentWrong()));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
        assertThat(reading.retries.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Overview", "Years", "Commits", "PullRequests", "Trees", "Contents"})
    void readsTheSameWhereADocumentFailsOnce(String document) throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.graphQl(document, new Fault.SomethingWentWrong()));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Overview",
                "Organizations",
                "Stars",
                "Contributions",
                "Years",
                "Commits",
                "PullRequests",
                "Trees",
                "Contents"
            })
    void leavesTheRestWhereADocumentAlwaysFails(String document) throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.SomethingWentWrong()));
        gitHub.fault(Fault.graphQl(document, new Fault.SomethingWentWrong()).always());
        Reading.Profile profile = reading.profile("octocat");
        List<Section<?>> sections = List.of(
                profile.overview().organizations(),
                profile.overview().starred(),
                profile.overview().contributions(),
                profile.overview().repositories(),
                profile.commits(),
                profile.pullRequests(),
                profile.manifests());
        List<Section<?>> marked = sections.stream()
                .filter(section -> section.coverage().status() != Coverage.Status.COMPLETE)
                .toList();
        // The first document has no part that is not asked for alone; commits and contents hang on the years.
        int hanging = document.equals("Contributions") || document.equals("Years") ? 3 : 1;
        assertThat(marked).hasSizeLessThanOrEqualTo(hanging);
        assertThat(marked.isEmpty()).isEqualTo(document.equals("Overview"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 60, 150, 319})
    void aRepositoryThatIsTooMuchAloneIsListedWithoutItsContent(int position) throws InterruptedException {
        List<Repository> all =
                TRUTH.of("hoarder-hal").overview().repositories().content().orElseThrow();
        String poison = all.get(position).name().toString();
        gitHub.fault(Fault.graphQl(
                        "",
                        new Fault.SomethingWentWrong(
                                Pattern.compile("\"nameWithOwner\":\"" + poison + "\"[^}]*?.*\"entries\"")))
                .always());
        long before = gitHub.calls().total();
        Section<List<Repository>> section =
                reading.found("hoarder-hal").overview().repositories();
        assertThat(gitHub.calls().total() - before).isLessThan(40);
        assertThat(section.content().orElseThrow()).hasSize(320);
        assertThat(section.content().orElseThrow())
                .filteredOn(repository -> repository.languages().isEmpty())
                .extracting(repository -> repository.name().toString())
                .containsExactly(poison);
        assertThat(section.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void manyRepositoriesThatAreTooMuchCostFewCalls() throws InterruptedException {
        gitHub.fault(Fault.graphQl("", new Fault.SomethingWentWrong(Pattern.compile("\"entries\"")))
                .always());
        Section<List<Repository>> section =
                reading.found("hoarder-hal").overview().repositories();
        assertThat(section.content().orElseThrow()).hasSize(320);
        assertThat(section.coverage().reason().orElseThrow()).contains("320 repositories");
        assertThat(gitHub.calls().total()).isLessThan(60);
    }

    @Test
    void aPullRequestThatIsTooMuchAloneIsPassedOver() throws InterruptedException {
        List<PullRequest> all =
                TRUTH.of("prolific-pam").pullRequests().content().orElseThrow().pullRequests();
        String poison = all.get(42).url().toString();
        gitHub.fault(Fault.graphQl("PullRequests", new Fault.SomethingWentWrong(Pattern.compile("\"" + poison + "\"")))
                .always());
        Reading.Profile profile = reading.profile("prolific-pam");
        assertThat(profile.pullRequests().content().orElseThrow().pullRequests())
                .hasSize(all.size() - 1)
                .noneMatch(one -> one.url().toString().equals(poison));
        assertThat(profile.pullRequests().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void aRepositoryWhoseCommitsAreTooMuchLeavesThoseOfTheOthers() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        String poison = whole.commits()
                .content()
                .orElseThrow()
                .byRepository()
                .getFirst()
                .repository()
                .toString();
        gitHub.fault(Fault.graphQl("Commits", new Fault.SomethingWentWrong(Pattern.compile("\"" + poison + "\"")))
                .always());
        Reading.Profile profile = reading.profile("octocat");
        assertThat(profile.commits().coverage().reason().orElseThrow()).startsWith(poison + ": ");
        assertThat(profile.commits().content().orElseThrow().byRepository())
                .hasSize(whole.commits().content().orElseThrow().byRepository().size() - 1);
    }

    @Test
    void aFailureOfTheSmallestDocumentMayPass() throws InterruptedException {
        Reading.Profile whole = TRUTH.of("octocat");
        gitHub.fault(Fault.graphQl("Overview", new Fault.SomethingWentWrong()));
        gitHub.fault(Fault.graphQl("Identity", new Fault.SomethingWentWrong()).times(2));
        assertThat(reading.profile("octocat")).isEqualTo(whole);
        assertThat(reading.retries.get()).isPositive();
    }

    @Test
    void aRepositoryWithoutADefaultBranchLeavesItsCommitsUnseen() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Altered("r0.defaultBranchRef", "null")));
        Section<?> commits = reading.profile("octocat").commits();
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(commits.coverage().reason().orElseThrow()).contains("has no default branch");
        assertThat(commits.coverage().available()).isEmpty();
    }
}
