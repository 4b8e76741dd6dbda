package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Coverage;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Git takes times that no calendar knows: they cost at most what they belong to. */
class AnswerTimesTest {

    private static final World WORLD = SmallWorld.at(Instant.parse("2026-03-01T12:00:00Z"));
    private static final String COMMITS = "r0.defaultBranchRef.target.history.nodes.";
    private static final OffsetDateTime OTHER = OffsetDateTime.parse("2011-04-12T15:03:00Z");

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(FaultsTest.GENEROUS));
    private final Reading reading = Reading.of(gitHub.url(), "demo");

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2011-04-14T18:03:00+51:00\"",
                "\"2011-04-14T18:03:00-18:01\"",
                "\"10000-01-01T00:00:00Z\"",
                "\"+12345-06-07T08:09:10+02:00\"",
                "\"-0044-03-15T00:00:00Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"\"",
                "\"yesterday\"",
                "null"
            })
    void aTimeThatNoCalendarKnowsIsReplacedByTheOther(String time) throws InterruptedException {
        gitHub.fault(Fault.graphQl(
                "Commits",
                new Fault.Altered(
                        COMMITS + "0",
                        "{\"oid\":\"" + "a".repeat(40) + "\",\"message\":\"Old\",\"author\":{\"date\":" + time
                                + "},\"authoredDate\":" + time
                                + ",\"committedDate\":\"2011-04-12T15:03:00Z\",\"additions\":1,"
                                + "\"deletions\":1,\"changedFilesIfAvailable\":1,\"parents\":{\"totalCount\":1}}")));
        Reading.Profile profile = reading.profile("octocat");
        assertThat(profile.commits().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(profile.commits().content().orElseThrow().commits())
                .filteredOn(commit -> commit.message().equals("Old"))
                .extracting(Commit::authoredAt)
                .containsExactly(OTHER);
    }

    @ParameterizedTest
    @CsvSource({"1901-12-13T20:45:52Z", "1970-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"})
    void keepsTimesThatACalendarKnows(String time) throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Altered(COMMITS + "0.author", "{\"date\":\"" + time + "\"}")));
        assertThat(reading.profile("octocat").commits().content().orElseThrow().commits())
                .extracting(Commit::authoredAt)
                .contains(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({
        "Commits, r0.defaultBranchRef.target.history.nodes.0",
        "PullRequests, user.pullRequests.nodes.0",
        "Overview, user.contributionsCollection.contributionCalendar.weeks.0.contributionDays.0",
        "Overview, user.repositories.nodes.0"
    })
    void whatHasNoTimeAtAllCostsItself(String document, String path) throws InterruptedException {
        gitHub.fault(Fault.graphQl(document, new Fault.Altered(path, "{}")));
        Reading.Profile profile = reading.profile("octocat");
        List<Coverage> marked = List.of(
                profile.commits().coverage(),
                profile.pullRequests().coverage(),
                profile.overview().contributions().coverage(),
                profile.overview().repositories().coverage());
        assertThat(marked)
                .filteredOn(coverage -> coverage.status() == Coverage.Status.PARTIAL)
                .anySatisfy(
                        coverage -> assertThat(coverage.reason().orElseThrow()).contains("1 of "));
        assertThat(marked).noneMatch(coverage -> coverage.status() == Coverage.Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Overview, user.createdAt",
        "Overview, user.updatedAt",
        "Overview, user.repositories.nodes.*.createdAt",
        "Overview, user.repositories.nodes.*.updatedAt",
        "Overview, user.repositories.nodes.*.pushedAt",
        "Overview, user.starredRepositories.nodes.*.updatedAt",
        "Overview, user.changed.nodes.0.updatedAt",
        "Overview, user.contributionsCollection.startedAt",
        "Overview, user.contributionsCollection.endedAt",
        "PullRequests, user.pullRequests.nodes.*.mergedAt",
        "PullRequests, user.pullRequests.nodes.*.closedAt",
        "Commits, r0.defaultBranchRef.target.history.nodes.*.author",
        "Commits, r0.defaultBranchRef.target.history.nodes.*.authoredDate",
        "Commits, r0.defaultBranchRef.target.history.nodes.*.committedDate"
    })
    void aTimeThatCannotBeReadCostsNothingElse(String document, String path) throws InterruptedException {
        for (String time : List.of("null", "\"+123456-01-01T00:00:00Z\"", "\"2011-04-14T18:03:00+51:00\"")) {
            String value = path.endsWith(".author") ? "{\"date\":" + time + "}" : time;
            gitHub.fault(Fault.graphQl(document, new Fault.Altered(path, value)));
            try (Reading fresh = Reading.of(gitHub.url(), "demo")) {
                Reading.Profile profile = fresh.profile("octocat");
                assertThat(List.of(
                                profile.overview().organizations(),
                                profile.overview().starred(),
                                profile.overview().repositories(),
                                profile.overview().contributions(),
                                profile.commits(),
                                profile.pullRequests(),
                                profile.manifests()))
                        .as("%s %s", path, time)
                        .allMatch(section -> section.coverage().status() == Coverage.Status.COMPLETE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/search/commits, items.0.commit.author.date",
        "/users/octocat/repos, 0.created_at",
        "/users/octocat/starred, 0.updated_at",
        "/users/octocat$, created_at",
        "/search/issues, items.0.closed_at"
    })
    void costsNoMoreWithoutAToken(String place, String path) throws InterruptedException {
        RestReading.Profile truth = read();
        gitHub.fault(Fault.rest(place, new Fault.Altered(path, "\"2011-04-14T18:03:00+51:00\"")));
        RestReading.Profile profile = read();
        assertThat(profile.history().commits()).hasSameSizeAs(truth.history().commits());
        assertThat(profile.overview().repositories().coverage())
                .isEqualTo(truth.overview().repositories().coverage());
        assertThat(profile.overview().starred().coverage())
                .isEqualTo(truth.overview().starred().coverage());
        assertThat(profile.pullRequests().coverage())
                .isEqualTo(truth.pullRequests().coverage());
    }

    private RestReading.Profile read() throws InterruptedException {
        try (RestReading other = new RestReading(gitHub.url(), clock)) {
            return other.read("octocat");
        }
    }
}
