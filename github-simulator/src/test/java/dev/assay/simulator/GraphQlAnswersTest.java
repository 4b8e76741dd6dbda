package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.world.Repository;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries get the data of the world. That the documents of the client do is a matter of its own tests. */
class GraphQlAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String PERSON = """
            query Person($login: String!) {
              repositoryOwner(login: $login) { __typename }
              user(login: $login) {
                id login
                repositories(first: 50, ownerAffiliations: OWNER) {
                  totalCount nodes { object(expression: "HEAD:") { ... on Tree { entries { name type } } } } }
                starredRepositories(first: 20) { nodes { nameWithOwner } }
                contributionsCollection {
                  totalCommitContributions
                  contributionCalendar { totalContributions weeks { contributionDays { date contributionCount } } }
                  commitContributionsByRepository(maxRepositories: 100) {
                    repository { nameWithOwner } contributions { totalCount } } }
              }
            }
            """;
    private static final String COMMITS = """
            query Commits($author: ID!, $name: String!) {
              repository(owner: "octocat", name: $name) {
                defaultBranchRef { target { ... on Commit {
                  history(first: 10, author: {id: $author}) { totalCount nodes { author { date } parents { totalCount } } }
                } } }
              }
            }
            """;
    private static final String PULL_REQUESTS = """
            query PullRequests($login: String!, $after: String) {
              user(login: $login) {
                merged: pullRequests(states: MERGED) { totalCount }
                open: pullRequests(states: OPEN) { totalCount }
                pullRequests(first: 30, after: $after) { pageInfo { hasNextPage endCursor } nodes { url } }
              }
            }
            """;
    private static final String REPOSITORIES = """
            query Repositories($login: String!, $after: String) {
              user(login: $login) {
                repositories(first: 7, after: $after) { pageInfo { hasNextPage endCursor } nodes { nameWithOwner } }
              }
            }
            """;

    private final GitHubSimulator simulator =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octocat",
                "empty-ed",
                "quiet-quinn",
                "conventional-connie",
                "fork-only-fred",
                "unicode-uma",
                "data-dora"
            })
    void knowsEverybody(String login) {
        JsonNode answer = person(login);

        assertThat(answer.has("errors")).as(answer.path("errors").toString()).isFalse();
        JsonNode user = answer.path("data").path("user");
        assertThat(user.path("login").asText()).isEqualTo(login);
        assertThat(user.path("repositories").path("totalCount").asInt())
                .isEqualTo(WORLD.person(login).repositories());
        assertThat(answer.at("/data/repositoryOwner/__typename").asText()).isEqualTo("User");
    }

    @Test
    void showsALivelyPersonWhole() {
        JsonNode user = person("octocat").at("/data/user");

        JsonNode collection = user.path("contributionsCollection");
        assertThat(collection.path("totalCommitContributions").asInt()).isPositive();
        assertThat(collection.at("/commitContributionsByRepository").findValuesAsText("nameWithOwner"))
                .anyMatch(name -> name.startsWith("octo-org/"))
                .anyMatch(name -> name.startsWith("octocat/"));
        int days = collection.at("/contributionCalendar/weeks").findValues("contributionCount").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(days)
                .isEqualTo(collection
                        .at("/contributionCalendar/totalContributions")
                        .asInt());
        assertThat(user.at("/starredRepositories/nodes")).hasSize(20);
        assertThat(user.at("/repositories/nodes").findValues("object")).anyMatch(tree -> tree.has("entries"));
    }

    @Test
    void pagesThroughAllPullRequests() {
        Set<String> urls = new HashSet<>();
        ObjectNode variables = Caller.variables(Map.of("login", "octocat"));
        JsonNode pulls;
        do {
            JsonNode user = caller.query(PULL_REQUESTS, variables).at("/data/user");
            assertThat(user.at("/merged/totalCount").asInt())
                    .isEqualTo(WORLD.person("octocat").merged());
            assertThat(user.at("/open/totalCount").asInt())
                    .isEqualTo(WORLD.person("octocat").open());
            pulls = user.path("pullRequests");
            pulls.path("nodes").forEach(pull -> urls.add(pull.path("url").asText()));
            variables.set("after", pulls.at("/pageInfo/endCursor"));
        } while (pulls.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(urls).hasSize(WORLD.person("octocat").pullRequests());
    }

    @Test
    void pagesThroughAllRepositories() {
        ObjectNode variables = Caller.variables(Map.of("login", "octocat"));
        Set<String> names = new HashSet<>();
        JsonNode page;
        do {
            JsonNode answer = caller.query(REPOSITORIES, variables);
            assertThat(answer.has("errors")).isFalse();
            page = answer.at("/data/user/repositories");
            page.path("nodes")
                    .forEach(node -> names.add(node.path("nameWithOwner").asText()));
            variables.set("after", page.at("/pageInfo/endCursor"));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(names).hasSize(WORLD.person("octocat").repositories());
    }

    @Test
    void countsThePersonsCommitsOverAllRepositories() {
        String author = person("octocat").at("/data/user/id").asText();
        int total = 0;
        for (Repository repository : WORLD.account("octocat").orElseThrow().repositories()) {
            total += repository.facts().fork()
                    ? 0
                    : commits(author, repository.name()).path("totalCount").asInt();
        }

        assertThat(total).isEqualTo(WORLD.person("octocat").ownCommits()).isGreaterThan(400);
    }

    @Test
    void writesDatesOfCommitsWithTheAuthorsOffset() {
        String author = person("octocat").at("/data/user/id").asText();

        JsonNode page = commits(author, "harbor-map");

        assertThat(page.path("nodes")).hasSize(10);
        assertThat(page.path("nodes").findValuesAsText("date"))
                .allMatch(date -> date.matches(".*T[0-9:]{8}\\+0[12]:00"));
        assertThat(page.path("nodes").get(0).at("/parents/totalCount").isInt()).isTrue();
    }

    @Test
    void findsManifestsAndSaysNullForFilesThatAreNotThere() {
        JsonNode answer = caller.query("""
                query Manifests { r0: repository(owner: "octocat", name: "harbor-map") { nameWithOwner
                  f0: object(expression: "HEAD:package.json") { ... on Blob { byteSize isBinary isTruncated text } }
                  f1: object(expression: "HEAD:pom.xml") { ... on Blob { text } } } rateLimit { cost } }
                """);

        assertThat(Caller.read(answer.at("/data/r0/f0/text").asText()).has("dependencies"))
                .isTrue();
        assertThat(answer.at("/data/r0/f1").isNull()).isTrue();
    }

    private JsonNode person(String login) {
        return caller.query(PERSON, Caller.variables(Map.of("login", login)));
    }

    private JsonNode commits(String author, String name) {
        JsonNode answer = caller.query(COMMITS, Caller.variables(Map.of("author", author, "name", name)));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/repository/defaultBranchRef/target/history");
    }
}
