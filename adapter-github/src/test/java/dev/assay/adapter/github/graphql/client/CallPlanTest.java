package dev.assay.adapter.github.graphql.client;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.commits.CommitMemo;
import dev.assay.adapter.github.graphql.commits.CommitRounds;
import dev.assay.adapter.github.graphql.contents.ContentPlan;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.PullRequestOutlook;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestPlan;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.Overview;
import dev.assay.testkit.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents a profile takes, before a single one is sent. */
class CallPlanTest {

    private static final Documents DOCUMENTS = new Documents();
    private static final List<List<Price>> NOTHING = List.of(List.of(), List.of());

    private static Overview overview(Repository... repositories) {
        ProfileSnapshot snapshot =
                Snapshots.aSnapshot().repositories(repositories).build();
        return new Overview(
                snapshot.account(),
                snapshot.organizations(),
                snapshot.starred(),
                snapshot.repositories(),
                new Section.Unseen<Contributions>("not asked"),
                new Section.Unseen<Career>("not asked"));
    }

    private static CommitRounds commits(Overview overview) {
        Facts facts = new Facts(overview, Optional.empty(), Map.of(), List.of(), List.of());
        return CommitRounds.of(facts, CommitMemo.NOTHING, DOCUMENTS);
    }

    private static Repository[] repositories(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aRepository("r" + i).files("pom.xml").build())
                .toArray(Repository[]::new);
    }

    private static List<List<Price>> contents(CommitRounds commits) {
        return ContentPlan.prices(commits.facts());
    }

    private static List<PullRequestPlan.PageRequest> pullRequests(int count) {
        Optional<String> second = count > PullRequestPlan.PAGE ? Optional.of("cursor") : Optional.empty();
        return PullRequestPlan.start(new PullRequestOutlook(new Totals(count, 0, 0), Optional.empty(), second));
    }

    @Test
    void startsWithASingleDocument() {
        assertThat(CallPlan.start().rounds()).hasSize(1);
        assertThat(CallPlan.start().calls()).isEqualTo(1);
    }

    @Test
    void asksNothingOfSomebodyWithNothing() {
        CallPlan plan = CallPlan.details(commits(overview()), pullRequests(0), NOTHING, List.of());

        assertThat(plan.rounds()).isEmpty();
        assertThat(plan.points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 5", "50, 1", "300, 10000", "30, 100"})
    void needsAtMostThreeRoundTripsWithTheFirst(int repositories, int pullRequests) {
        CommitRounds commits = commits(overview(repositories(repositories)));

        CallPlan plan = CallPlan.details(commits, pullRequests(pullRequests), contents(commits), List.of());

        assertThat(CallPlan.start().rounds().size() + plan.rounds().size()).isLessThanOrEqualTo(3);
    }

    @Test
    void asksForCommitsPullRequestsAndManifestsSideBySide() {
        CommitRounds commits = commits(overview(repositories(2)));

        CallPlan plan = CallPlan.details(commits, pullRequests(150), contents(commits), List.of());

        // One document of commits, two pages of pull requests, one of folders.
        assertThat(plan.rounds().getFirst().documents()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "2, 1, 2", "8, 1, 4", "300, 1, 4"})
    void looksIntoEightRepositoriesAndThenUpSoManyPaths(int repositories, int folders, int paths) {
        List<List<Price>> contents = contents(commits(overview(repositories(repositories))));

        assertThat(contents.getFirst()).hasSize(folders);
        assertThat(contents.getLast()).hasSize(paths);
    }

    @ParameterizedTest
    @CsvSource({"1", "20", "100", "300"})
    void keepsWithinGitHubsNodesAndABudgetOfPoints(int repositories) {
        CommitRounds commits = commits(overview(repositories(repositories)));

        CallPlan plan = CallPlan.details(commits, pullRequests(10_000), contents(commits), List.of());

        assertThat(plan.rounds().stream().flatMap(round -> round.documents().stream()))
                .allSatisfy(price -> {
                    assertThat(price.nodes()).isLessThan(500_000);
                    assertThat(price.points()).isBetween(1, 10);
                });
        assertThat(plan.points()).isGreaterThanOrEqualTo(plan.calls());
    }

    @Test
    void skipsForksAndEmptyRepositories() {
        Overview overview = overview(aRepository("fork").fork().build());

        assertThat(CallPlan.details(commits(overview), List.of(), NOTHING, List.of())
                        .calls())
                .isZero();
    }

    @Test
    void countsARepositoryThatSeveralSourcesTellOfOnce() {
        RepositoryName name = Snapshots.own("r0");
        Facts facts = new Facts(
                overview(repositories(1)),
                Optional.empty(),
                Map.of(name, "head"),
                List.of(new Target(name, Optional.of("head"))),
                List.of());

        assertThat(facts.targets()).containsExactly(new Target(name, Optional.of("head")));
    }
}
