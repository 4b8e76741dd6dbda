package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.PersonTotals;
import dev.assay.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String[] TOKEN = {"Authorization", "token synthetic"};

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final GitHubSimulator simulator = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        simulator.close();
        caller.close();
    }

    @Test
    void findsPeopleWhateverTheCase() {
        JsonNode user = caller.json("/api/v3/users/OctoCat");

        assertThat(user.path("login").asText()).isEqualTo("octocat");
        assertThat(user.path("type").asText()).isEqualTo("User");
        assertThat(user.path("public_repos").asInt()).isEqualTo(20);
        assertThat(caller.json("/users/octo-org").path("type").asText()).isEqualTo("Organization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/users/nobody", "/users/nobody/repos", "/repos/octocat/nothing", "/nowhere", "/users/octocat/x"
            })
    void answersNotFoundForWhatIsNotThere(String path) {
        HttpResponse<String> answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Caller.read(answer.body()).path("message").asText()).isEqualTo("Not Found");
    }

    @Test
    void linksThePagesOfRepositories() {
        List<String> names = new ArrayList<>();
        String path = "/users/octocat/repos?per_page=8&sort=pushed&type=owner";
        HttpResponse<String> page = caller.get(path);
        int pages = 0;
        for (int number = 1; number <= 3; number++) {
            page = caller.get(path + "&page=" + number);
            names.addAll(Caller.read(page.body()).findValuesAsText("full_name"));
            pages += page.headers().firstValue("Link").orElse("").contains("rel=\"next\"") ? 1 : 0;
        }

        assertThat(names).hasSize(20).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void showsWhatLiesInARepository() {
        assertThat(caller.json("/repos/octocat/harbor-map/languages")
                        .path("TypeScript")
                        .asLong())
                .isPositive();
        assertThat(caller.json("/repos/octocat/harbor-map/git/trees/HEAD")
                        .path("tree")
                        .findValuesAsText("path"))
                .contains("package.json", "src");
        String encoded = caller.json("/repos/octocat/harbor-map/contents/package.json")
                .path("content")
                .asText();
        String raw = caller.get(
                        "/repos/octocat/harbor-map/contents/package.json", "Accept", "application/vnd.github.raw+json")
                .body();
        assertThat(new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8))
                .isEqualTo(raw);
    }

    @Test
    void listsCommitsOfAnAuthorInUtc() {
        JsonNode commits = caller.json("/repos/octocat/harbor-map/commits?author=octocat&per_page=100");

        assertThat(commits).isNotEmpty();
        assertThat(commits.findValuesAsText("date")).allMatch(date -> date.endsWith("Z"));
        assertThat(caller.get("/repos/unicode-uma/nothing-yet/commits").statusCode())
                .isEqualTo(409);
    }

    @Test
    void countsInSearchWhatTheWorldHolds() {
        PersonTotals truth = WORLD.person("octocat");

        assertThat(caller.json("/search/commits?q=author:octocat")
                        .path("total_count")
                        .asInt())
                .isEqualTo(truth.commits());
        JsonNode pulls = caller.json("/search/issues?q=author:octocat+is:pull-request&per_page=100");
        assertThat(pulls.path("total_count").asInt()).isEqualTo(truth.pullRequests());
        assertThat(pulls.path("items").findValues("merged_at").stream().filter(at -> !at.isNull()))
                .hasSize(truth.merged());
        assertThat(caller.json("/search/issues?q=author:octocat+is:pr+is:open")
                        .path("total_count")
                        .asInt())
                .isEqualTo(truth.open());
    }

    @Test
    void searchesIssuesAndPullRequestsApartOnly() {
        HttpResponse<String> answer = caller.get("/search/issues?q=author:octocat+type:pr");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Query must include 'is:issue' or 'is:pull-request'");
    }

    @Test
    void keepsOrganizationsAndStars() {
        assertThat(caller.json("/users/octocat/orgs").findValuesAsText("login")).containsExactly("octo-org");
        assertThat(caller.json("/users/octocat/starred?per_page=100")).hasSize(34);
        assertThat(caller.json("/users/empty-ed/starred")).isEmpty();
    }

    @Test
    void refusesABadToken() {
        HttpResponse<String> answer = caller.get("/users/octocat", "Authorization", "Bearer bad-one");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"message\":\"Bad credentials\"").doesNotContain("bad-one");
    }

    @Test
    void refusesCallersThatDoNotSayWhoTheyAre() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), simulator.url().getPort())) {
            socket.getOutputStream().write("GET /users/octocat HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("User-Agent");
        }
    }

    @Test
    void wantsATokenForGraphQl() {
        HttpResponse<String> answer = caller.send(HttpRequest.newBuilder(caller.uri("/api/graphql"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void chargesAnonymousCallersAndLetsThemGoOnAfterTheReset() {
        for (int call = 0; call < 60; call++) {
            assertThat(caller.get("/users/empty-ed").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = caller.get("/users/empty-ed");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(caller.get("/users/empty-ed", TOKEN).statusCode()).isEqualTo(200);
        now.set(NOW.plus(Duration.ofHours(1)));
        assertThat(caller.get("/users/empty-ed").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotChargeATokenForWhatItKnows() {
        HttpResponse<String> first = caller.get("/users/octocat", TOKEN);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second =
                caller.get("/users/octocat", "Authorization", "token synthetic", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.headers().firstValue("X-RateLimit-Used")).contains("1");
        assertThat(simulator.calls().notModified()).isEqualTo(1);
    }

    @Test
    void answersExhaustedGraphQlWithStatus200AndAnError() {
        simulator.exhaust(Resource.GRAPHQL, Duration.ofMinutes(5));
        HttpResponse<String> answer = caller.post("{ rateLimit { remaining } }", Json.object());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.read(answer.body()).at("/errors/0/type").asText()).isEqualTo("RATE_LIMITED");
        now.set(NOW.plus(Duration.ofMinutes(5)));
        assertThat(caller.query("{ rateLimit { remaining } }")
                        .at("/data/rateLimit/remaining")
                        .asInt())
                .isEqualTo(4999);
    }

    @Test
    void countsCallsByTemplate() {
        caller.get("/users/octocat");
        caller.get("/api/v3/users/data-dora");
        caller.get("/repos/octocat/harbor-map/git/trees/HEAD");
        caller.query("query Mine { rateLimit { cost } }");

        CallLog calls = simulator.calls();
        assertThat(calls.byTemplate())
                .containsEntry("/users/{user}", 2)
                .containsEntry("/repos/{owner}/{repo}/git/trees", 1)
                .containsEntry("graphql Mine", 1);
        assertThat(calls.total()).isEqualTo(4);
        assertThat(calls.rest()).isEqualTo(3);
        assertThat(calls.graphQlPoints()).isEqualTo(1);
        calls.reset();
        assertThat(calls.total()).isZero();
    }

    @Test
    void goesWrongAsOftenAsAskedAndAfterSkipping() {
        simulator.fault(
                Fault.rest("^/users/octocat$", new Fault.Status(502)).after(1).times(2));

        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            statuses.add(caller.get("/users/octocat").statusCode());
        }
        assertThat(statuses).containsExactly(200, 502, 502, 200);
    }

    @Test
    void speaksOfBothLimitsAsGitHubDoes() {
        simulator.fault(Fault.rest("octocat", new Fault.SecondaryLimit(Duration.ofSeconds(7))));
        simulator.fault(Fault.rest("octocat", new Fault.PrimaryLimit(Duration.ofSeconds(30))));

        HttpResponse<String> secondary = caller.get("/users/octocat");
        HttpResponse<String> primary = caller.get("/users/octocat");

        assertThat(secondary.statusCode()).isEqualTo(403);
        assertThat(secondary.body()).contains("secondary rate limit");
        assertThat(secondary.headers().firstValue("Retry-After")).contains("7");
        assertThat(primary.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(primary.headers().firstValue("X-RateLimit-Reset"))
                .contains(Long.toString(NOW.plusSeconds(30).getEpochSecond()));
        assertThat(caller.get("/users/octocat").statusCode()).isEqualTo(200);
    }

    @Test
    void breaksConnectionsAndBodies() {
        simulator.fault(Fault.rest("octocat", new Fault.TruncatedBody()));
        assertThatThrownBy(() -> caller.get("/users/octocat")).isInstanceOf(UncheckedIOException.class);
        simulator.fault(Fault.rest("octocat", new Fault.ConnectionReset()).always());
        assertThatThrownBy(() -> caller.get("/users/octocat")).isInstanceOf(UncheckedIOException.class);
        simulator.clearFaults();
        simulator.fault(Fault.rest("octocat", new Fault.MalformedJson()));
        assertThatThrownBy(() -> caller.json("/users/octocat")).isInstanceOf(UncheckedIOException.class);
        simulator.fault(Fault.rest("octocat", new Fault.HtmlPage(502)));
        assertThat(caller.get("/users/octocat").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void leavesOutAPartOfAGraphQlAnswer() {
        simulator.fault(Fault.graphQl("Two", new Fault.PartialError("b.contributionsCollection")));
        JsonNode answer = caller.query(
                "query Two { a: user(login: \"octocat\") { login } b: user(login: \"octocat\") { login contributionsCollection { startedAt } } }");

        assertThat(answer.at("/data/a/login").asText()).isEqualTo("octocat");
        assertThat(answer.at("/data/b/contributionsCollection").isNull()).isTrue();
        assertThat(answer.at("/errors/0/type").asText()).isEqualTo("RESOURCE_LIMITS_EXCEEDED");
    }

    @Test
    void releasesStalledCallsAndLeavesNoThreadWhenClosed() throws InterruptedException {
        CountDownLatch stalling = new CountDownLatch(1);
        simulator.onStall(stalling::countDown);
        simulator.fault(Fault.rest("octocat", new Fault.StalledBody()));
        CompletableFuture<HttpResponse<String>> stalled = caller.later("/users/octocat");
        assertThat(stalling.await(1, TimeUnit.MINUTES)).isTrue();

        simulator.close();

        assertThat(stalled)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("HTTP-Dispatcher")) {
                assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
            }
        }
    }
}
