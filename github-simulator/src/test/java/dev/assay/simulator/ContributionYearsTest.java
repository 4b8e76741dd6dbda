package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.world.PersonTotals;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionYearsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String WINDOW = " y%d: contributionsCollection(from: \"%d-01-01T00:00:00Z\", "
            + "to: \"%d-12-31T23:59:59Z\") { commitContributionsByRepository(maxRepositories: 100) "
            + "{ contributions { totalCount } repository { nameWithOwner isFork isPrivate isEmpty } } }";

    private final GitHubSimulator simulator =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "veteran-vera"})
    void findsInAllYearsTogetherEveryRepositoryCommittedTo(String login) {
        StringBuilder windows = new StringBuilder();
        ask(login, " contributionsCollection { contributionYears }")
                .at("/contributionsCollection/contributionYears")
                .forEach(year -> windows.append(WINDOW.formatted(year.asInt(), year.asInt(), year.asInt())));

        JsonNode user = ask(login, windows.toString());

        assertThat(new HashSet<>(user.findValuesAsText("nameWithOwner"))).isEqualTo(WORLD.committedTo(login));
        assertThat(user.findValues("totalCount").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(WORLD.person(login).commits());
    }

    @Test
    void holdsWorkForOthersThatLiesMoreThanAYearBack() {
        Set<String> all = WORLD.committedTo("veteran-vera");

        assertThat(all).anyMatch(name -> name.startsWith("octo-org/"));
        assertThat(WORLD.commits().by(WORLD.account("veteran-vera").orElseThrow()))
                .allMatch(found -> found.commit().date().toInstant().isBefore(NOW.minus(366, ChronoUnit.DAYS)));
        assertThat(ask("veteran-vera", WINDOW.formatted(2026, 2026, 2026)).findValues("nameWithOwner"))
                .isEmpty();
    }

    @Test
    void refusesWindowsOfMoreThanAYear() {
        JsonNode answer = caller.query("{ user(login: \"octocat\") { contributionsCollection("
                + "from: \"2024-01-01T00:00:00Z\", to: \"2025-01-02T00:00:00Z\") { startedAt } } }");

        assertThat(answer.at("/errors/0/message").asText()).contains("must not exceed 1 year");
        assertThat(answer.at("/data/user/contributionsCollection").isNull()).isTrue();
    }

    @Test
    void refusesMoreThanAHundredRepositories() {
        JsonNode answer = caller.query("{ user(login: \"octocat\") { contributionsCollection { "
                + "commitContributionsByRepository(maxRepositories: 101) { repository { name } } } } }");

        assertThat(answer.at("/errors/0/message").asText()).contains("100");
    }

    @Test
    void leapsOverAHundredPullRequestsWithoutReadingThem() {
        String pulls = " pullRequests(first: 100, orderBy: {field: CREATED_AT, direction: DESC}%s) "
                + "{ totalCount pageInfo { hasNextPage endCursor } %s }";
        JsonNode leap = ask("prolific-pam", pulls.formatted("", "")).path("pullRequests");
        String after = ", after: \"" + leap.at("/pageInfo/endCursor").asText() + "\"";

        JsonNode next = ask("prolific-pam", pulls.formatted(after, "nodes { url }"));
        JsonNode first = ask("prolific-pam", pulls.formatted("", "nodes { url }"));

        assertThat(leap.path("totalCount").asInt())
                .isEqualTo(WORLD.person("prolific-pam").pullRequests());
        assertThat(leap.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(next.findValuesAsText("url"))
                .hasSize(100)
                .doesNotContainAnyElementsOf(first.findValuesAsText("url"));
        assertThat(next.findValuesAsText("url").getFirst())
                .isEqualTo(WORLD.account("prolific-pam")
                        .orElseThrow()
                        .pullRequests()
                        .get(100)
                        .url());
    }

    @Test
    void holdsSomeoneWithMoreThanIsUsual() {
        PersonTotals hal = WORLD.person("hoarder-hal");

        assertThat(hal.repositories()).isEqualTo(320);
        assertThat(hal.ownCommits()).isEqualTo(12_000);
    }

    private JsonNode ask(String login, String fields) {
        JsonNode answer = caller.query("{ user(login: \"" + login + "\") {" + fields + " } }");
        assertThat(answer.has("errors")).as(answer.path("errors").toString()).isFalse();
        return answer.at("/data/user");
    }
}
