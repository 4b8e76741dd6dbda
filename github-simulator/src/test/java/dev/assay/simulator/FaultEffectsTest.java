package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultEffectsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String MANY = "{ user(login: \"octocat\") { repositories(first: %d) { nodes { "
            + "languages(first: 10) { totalCount } } } } rateLimit { nodeCount } }";

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final GitHubSimulator simulator = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)), (length, closing) -> {
                pauses.add(length);
                return false;
            });
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        simulator.close();
        caller.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void speaksOfTheSecondaryLimitWithoutSayingHowLong(int status) {
        simulator.fault(Fault.rest("octocat", new Fault.SecondaryLimit(status)));

        HttpResponse<String> answer = caller.get("/users/octocat");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("You have exceeded a secondary rate limit");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(simulator.calls().secondaryLimited()).isEqualTo(1);
    }

    @Test
    void hidesTheSecondaryLimitInAGoodStatus() {
        simulator.fault(Fault.graphQl("", new Fault.SecondaryLimit(200, Optional.of(Duration.ofSeconds(9)))));

        HttpResponse<String> answer = caller.post("{ rateLimit { cost } }", Json.object());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Retry-After")).contains("9");
        assertThat(Caller.read(answer.body()).at("/errors/0/type").asText()).isEqualTo("RATE_LIMITED");
        assertThat(Caller.read(answer.body()).at("/errors/0/message").asText()).contains("secondary rate limit");
    }

    @Test
    void exceedsTheResourcesOfAWholeDocument() {
        String query =
                "{ a: user(login: \"octocat\") { login } b: user(login: \"octocat\") { login } rateLimit { cost } }";
        simulator.fault(Fault.graphQl("", new Fault.ResourceLimits(false)));
        simulator.fault(Fault.graphQl("", new Fault.ResourceLimits(true)));

        JsonNode whole = caller.query(query);
        JsonNode part = caller.query(query);

        assertThat(whole.path("data").isNull()).isTrue();
        assertThat(whole.at("/errors/0/type").asText()).isEqualTo("RESOURCE_LIMITS_EXCEEDED");
        assertThat(part.at("/data/a/login").asText()).isEqualTo("octocat");
        assertThat(part.at("/data/b").isNull()).isTrue();
        assertThat(part.at("/data/rateLimit/cost").isInt()).isTrue();
        assertThat(part.at("/errors/0/path/0").asText()).isEqualTo("b");
    }

    @Test
    void keepsBackWhatTheScopesDoNotCover() {
        simulator.fault(Fault.graphQl("", new Fault.InsufficientScopes("organizations", "login", "read:org"))
                .always());

        JsonNode refused = caller.query(
                "{ user(login: \"octocat\") {\n  login\n  organizations(first: 1) {\n    nodes { login } } } }");
        JsonNode rest = caller.query("{ user(login: \"octocat\") { login } }");

        assertThat(refused.path("data").isNull()).isTrue();
        assertThat(refused.at("/errors/0/type").asText()).isEqualTo("INSUFFICIENT_SCOPES");
        assertThat(refused.at("/errors/0/locations/0/line").asInt()).isEqualTo(4);
        assertThat(refused.at("/errors/0/locations/0/column").asInt()).isEqualTo(13);
        assertThat(rest.at("/data/user/login").asText()).isEqualTo("octocat");
    }

    @Test
    void altersPlacesAndComplainsOfTheFirst() {
        String query = "{ user(login: \"octocat\") { repositories(first: 3) { nodes { name } } } }";
        simulator.fault(Fault.graphQl(
                "",
                new Fault.Altered(
                        "user.repositories.nodes.*.name",
                        "null",
                        Optional.of(new Fault.Complaint("FORBIDDEN", "Not for you.")))));

        JsonNode answer = caller.query(query);

        assertThat(answer.at("/data/user/repositories/nodes"))
                .hasSize(3)
                .allMatch(node -> node.path("name").isNull());
        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path").toString())
                .isEqualTo("[\"user\",\"repositories\",\"nodes\",0,\"name\"]");
    }

    @Test
    void letsHalfOfTooHeavyAQueryThrough() {
        simulator.fault(Fault.heavierThan(600, new Fault.Status(502)));

        assertThat(caller.post(MANY.formatted(100), Json.object()).statusCode()).isEqualTo(502);
        assertThat(caller.post(MANY.formatted(100), Json.object()).statusCode()).isEqualTo(502);
        HttpResponse<String> half = caller.post(MANY.formatted(50), Json.object());
        assertThat(half.statusCode()).isEqualTo(200);
        assertThat(Caller.read(half.body()).at("/data/rateLimit/nodeCount").asInt())
                .isEqualTo(50 + 50 * 10);
    }

    @Test
    void refusesPagesThatAreTooLong() {
        simulator.fault(Fault.pagesAbove(25, new Fault.ResourceLimits(false)));

        assertThat(caller.query(MANY.formatted(26)).path("data").isNull()).isTrue();
        assertThat(caller.query(MANY.formatted(25)).has("errors")).isFalse();
        assertThat(caller.get("/users/octocat").statusCode()).isEqualTo(200);
    }

    @Test
    void limitsTheNodesOfAQueryAsGitHubDoes() {
        JsonNode answer = caller.query("{ user(login: \"octocat\") { repositories(first: 100) { nodes { "
                + "repositoryTopics(first: 100) { nodes { topic { name } } } owner { ... on User { "
                + "pullRequests(first: 100) { nodes { labels(first: 100) { totalCount } } } } } } } } }");

        assertThat(answer.at("/errors/0/type").asText()).isEqualTo("MAX_NODE_LIMIT_EXCEEDED");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void sendsBodiesWithoutEnd() {
        simulator.fault(Fault.rest("octocat", new Fault.HugeBody(3_000_000, false)));

        assertThat(caller.json("/users/octocat").path("login").asText()).hasSize(3_000_000);
    }

    @Test
    void packsBodiesWithoutEndIntoFewBytes() throws IOException {
        simulator.fault(Fault.rest("octocat", new Fault.HugeBody(30_000_000, true)));

        HttpResponse<InputStream> answer = caller.stream("/users/octocat");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] packed = answer.body().readAllBytes();
        assertThat(packed).hasSizeLessThan(100_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(unpacked.skip(31_000_000)).isGreaterThan(30_000_000);
        }
    }

    @Test
    void sendsTheRightBodyInPieces() {
        simulator.fault(Fault.rest("octocat", new Fault.SlowBody(7, Duration.ofHours(1))));

        assertThat(caller.json("/users/octocat").path("login").asText()).isEqualTo("octocat");
        assertThat(pauses).hasSize(7).containsOnly(Duration.ofHours(1));
    }

    @Test
    void delaysAnAnswerThatIsRightAllTheSame() {
        simulator.fault(Fault.rest("octocat", new Fault.Delay(Duration.ofHours(1))));

        assertThat(caller.json("/users/octocat").path("login").asText()).isEqualTo("octocat");
        assertThat(pauses).containsExactly(Duration.ofHours(1));
    }

    @Test
    void sendsNothingWithAGoodStatus() {
        simulator.fault(Fault.rest("octocat", new Fault.EmptyBody()));

        HttpResponse<String> answer = caller.get("/users/octocat");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void sendsCallersToAnotherHost() {
        simulator.fault(Fault.rest("octocat", new Fault.Redirect(302, URI.create("http://elsewhere.example/x"))));

        HttpResponse<String> answer = caller.get("/users/octocat");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://elsewhere.example/x");
    }

    @Test
    void goesWrongAtRandomInTheSameWayForTheSameSeed() {
        Map<Fault.Effect, Double> likelihoods = Map.of(new Fault.Status(502), 0.3, new Fault.HtmlPage(503), 0.3);

        List<Integer> once = statuses(7, likelihoods);

        assertThat(once).contains(200, 502, 503);
        assertThat(statuses(7, likelihoods)).isEqualTo(once);
        assertThat(statuses(8, likelihoods)).isNotEqualTo(once);
        simulator.clearFaults();
        assertThat(caller.get("/rate_limit").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesLikelihoodsThatAreNone() {
        Map<Fault.Effect, Double> negative = Map.of(new Fault.EmptyBody(), -0.1);
        Map<Fault.Effect, Double> tooMuch = Map.of(new Fault.EmptyBody(), 0.6, new Fault.MalformedJson(), 0.6);

        assertThatThrownBy(() -> simulator.chaos(1, negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simulator.chaos(1, tooMuch)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> statuses(long seed, Map<Fault.Effect, Double> likelihoods) {
        simulator.chaos(seed, likelihoods);
        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < 30; call++) {
            statuses.add(caller.get("/rate_limit").statusCode());
        }
        return statuses;
    }
}
