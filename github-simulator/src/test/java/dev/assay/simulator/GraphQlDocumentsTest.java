package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that the real client sends get the data of the world. */
class GraphQlDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String COMMITS = """
            query Commits($author: ID!, $first: Int!, $since: GitTimestamp, $until: GitTimestamp, $o0: String!, $n0: String!, $a0: String) {
              r0: repository(owner: $o0, name: $n0) {
                nameWithOwner isFork
                defaultBranchRef { target { ... on Commit { oid
                  history(first: $first, after: $a0, author: {id: $author}, since: $since, until: $until) { ...Commits } } } }
              }
              rateLimit { cost remaining resetAt }
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
    void answersTheOverviewOfEverybody(String login) {
        JsonNode answer = overview(login);

        assertThat(answer.has("errors")).as(answer.path("errors").toString()).isFalse();
        JsonNode user = answer.path("data").path("user");
        assertThat(user.path("login").asText()).isEqualTo(login);
        assertThat(user.path("repositories").path("totalCount").asInt())
                .isEqualTo(WORLD.person(login).repositories());
        assertThat(answer.at("/data/repositoryOwner/__typename").asText()).isEqualTo("User");
    }

    @Test
    void showsALivelyPersonWhole() {
        JsonNode user = overview("octocat").at("/data/user");

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
        ObjectNode variables = Caller.variables(Map.of("login", "octocat", "count", 30));
        JsonNode pulls;
        do {
            JsonNode user =
                    caller.query(Caller.document("pull-requests"), variables).at("/data/user");
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
        String document = Caller.document("repositories") + Caller.document("repositories-fragment");
        ObjectNode variables = Caller.variables(Map.of("login", "octocat", "repositories", 7));
        Set<String> names = new HashSet<>();
        JsonNode page;
        do {
            JsonNode answer = caller.query(document, variables);
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
        String author = overview("octocat").at("/data/user/id").asText();
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
        String author = overview("octocat").at("/data/user/id").asText();

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

    private JsonNode overview(String login) {
        String document = Caller.document("overview") + Caller.document("repositories-fragment");
        return caller.query(document, Caller.variables(Map.of("login", login, "repositories", 50)));
    }

    private JsonNode commits(String author, String name) {
        JsonNode answer = caller.query(
                COMMITS + Caller.document("commits-fragment"),
                Caller.variables(Map.of("author", author, "first", 10, "o0", "octocat", "n0", name)));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/r0/defaultBranchRef/target/history");
    }
}
