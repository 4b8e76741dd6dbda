package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingWorldTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String HEADS = "{ user(login: \"octocat\") { repositories(first: 100) { nodes { nameWithOwner "
            + "pushedAt defaultBranchRef { target { oid } } } } contributionsCollection { totalCommitContributions "
            + "commitContributionsByRepository(maxRepositories: 100) { contributions { totalCount } "
            + "repository { nameWithOwner isFork isPrivate isEmpty defaultBranchRef { target { oid } } } } } } }";

    private final GitHubSimulator simulator =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat/harbor-map", "octocat/quarry"})
    void changesNothingButTheRepositoryThatWasPushedTo(String pushed) {
        JsonNode before = caller.query(HEADS).at("/data/user");
        String tag = caller.get("/repos/" + pushed).headers().firstValue("ETag").orElseThrow();

        simulator.become(WORLD.withCommit(pushed, "octocat", NOW.minusSeconds(60)));

        JsonNode after = caller.query(HEADS).at("/data/user");
        assertThat(differing(repositories(before), repositories(after))).containsExactly(pushed);
        assertThat(differing(shares(before), shares(after))).containsExactly(pushed);
        String total = "/contributionsCollection/totalCommitContributions";
        assertThat(after.at(total).asInt()).isEqualTo(before.at(total).asInt() + 1);
        HttpResponse<String> again = caller.get("/repos/" + pushed, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Caller.read(again.body()).path("pushed_at").asText()).isEqualTo("2026-11-23T11:59:00Z");
    }

    @Test
    void readsTheHeadFromTheNewestCommit() {
        simulator.become(WORLD.withCommit("octocat/quarry", "octocat", NOW.minusSeconds(60)));

        String newest = caller.json("/repos/octocat/quarry/commits?per_page=1")
                .at("/0/sha")
                .asText();
        JsonNode answer = caller.query(
                "{ repository(owner: \"octocat\", name: \"quarry\") { defaultBranchRef { target { oid } } } "
                        + "none: repository(owner: \"unicode-uma\", name: \"nothing-yet\") { isEmpty defaultBranchRef { target { oid } } } }");

        assertThat(answer.at("/data/repository/defaultBranchRef/target/oid").asText())
                .isEqualTo(newest);
        assertThat(answer.at("/data/none/isEmpty").asBoolean()).isTrue();
        assertThat(answer.at("/data/none/defaultBranchRef").isNull()).isTrue();
    }

    @Test
    void opensOnePullRequestMore() {
        World changed = WORLD.withPullRequest("octocat", "octocat/quarry", NOW.minusSeconds(30));
        simulator.become(changed);

        JsonNode pulls = caller.query(
                        "{ user(login: \"octocat\") { pullRequests(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) "
                                + "{ totalCount nodes { state updatedAt repository { nameWithOwner } } } } }")
                .at("/data/user/pullRequests");

        assertThat(pulls.path("totalCount").asInt())
                .isEqualTo(WORLD.person("octocat").pullRequests() + 1);
        assertThat(pulls.at("/nodes/0"))
                .hasToString("{\"state\":\"OPEN\",\"updatedAt\":\"2026-11-23T11:59:30Z\","
                        + "\"repository\":{\"nameWithOwner\":\"octocat/quarry\"}}");
        assertThat(changed.person("octocat").open())
                .isEqualTo(WORLD.person("octocat").open() + 1);
    }

    @Test
    void refusesChangesThatCannotBe() {
        assertThatThrownBy(() -> WORLD.withCommit("octocat/quarry", "octocat", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORLD.withCommit("octocat/nothing", "octocat", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORLD.withPullRequest("nobody", "octocat/quarry", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORLD.withFormerLogin("empty-ed", "octocat"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> repositories(JsonNode user) {
        Map<String, String> byName = new TreeMap<>();
        user.at("/repositories/nodes")
                .forEach(node -> byName.put(node.path("nameWithOwner").asText(), node.toString()));
        return byName;
    }

    private static Map<String, String> shares(JsonNode user) {
        Map<String, String> byName = new TreeMap<>();
        user.at("/contributionsCollection/commitContributionsByRepository")
                .forEach(share ->
                        byName.put(share.at("/repository/nameWithOwner").asText(), share.toString()));
        return byName;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Map<String, String> different = new TreeMap<>(after);
        different.entrySet().removeAll(before.entrySet());
        return different.keySet();
    }
}
