package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who was read before is read again with calls for what has changed since, and no others. */
class GraphQlRefreshTest extends DemoGitHub {

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "veteran-vera", "conventional-connie", "empty-ed", "unicode-uma"})
    void asksOnlyForTheOverviewAndTheProjectsWhereNothingHasChanged(String login) throws InterruptedException {
        Reading.Profile first = reading.profile(login);
        gitHub.calls().reset();
        assertThat(reading.profile(login)).isEqualTo(first);
        assertThat(gitHub.calls().byTemplate().keySet()).isSubsetOf("graphql Overview", "graphql Projects");
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(3);
    }

    @Test
    void readsNothingButTheListsWhereAVastAccountHasNotChanged() throws InterruptedException {
        Reading.Profile first = reading.profile("hoarder-hal");
        gitHub.calls().reset();
        assertThat(reading.profile("hoarder-hal")).isEqualTo(first);
        assertThat(gitHub.calls().byTemplate())
                .containsOnlyKeys("graphql Overview", "graphql Projects", "graphql Repositories");
    }

    @Test
    void readsOnlyTheRepositoryThatWasCommittedTo() throws InterruptedException {
        Reading.Profile first = reading.profile("octocat");
        gitHub.become(
                WORLD.withCommit("octocat/harbor-map", "octocat", WORLD.today().minus(Duration.ofHours(1))));
        gitHub.calls().reset();
        Reading.Profile second = reading.profile("octocat");
        assertThat(gitHub.calls().byTemplate())
                .containsOnly(
                        Map.entry("graphql Overview", 1),
                        Map.entry("graphql Years", 1),
                        Map.entry("graphql Projects", 2),
                        Map.entry("graphql Commits", 1),
                        Map.entry("graphql Trees", 1),
                        Map.entry("graphql Contents", 1));
        assertThat(second.commits().content().orElseThrow().total())
                .contains(first.commits().content().orElseThrow().total().orElseThrow() + 1);
        assertThat(second).isEqualTo(readByAnother("octocat"));
    }

    @Test
    void readsPullRequestsAgainWhenOneWasOpened() throws InterruptedException {
        Reading.Profile first = reading.profile("octocat");
        gitHub.become(WORLD.withPullRequest(
                "octocat", "octocat/harbor-map", WORLD.today().minus(Duration.ofHours(1))));
        Reading.Profile second = reading.profile("octocat");
        assertThat(second.pullRequests().content().orElseThrow().pullRequests())
                .hasSize(first.pullRequests()
                                .content()
                                .orElseThrow()
                                .pullRequests()
                                .size()
                        + 1);
        assertThat(second).isEqualTo(readByAnother("octocat"));
    }

    private Reading.Profile readByAnother(String login) throws InterruptedException {
        try (Reading other = Reading.of(gitHub.url(), "other")) {
            return other.profile(login);
        }
    }
}
