package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.StoreException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisRoutesTest {

    private static final String ANALYZE = "/api/v1/github/analyze";
    private static final String USER = "/api/v1/github/user/octocat";
    private static final String OCTOCAT = "{\"username\": \"octocat\"}";

    private final Task task = Samples.queued("octocat");
    private final ScriptedTasks tasks = new ScriptedTasks();
    private final HttpApi api =
            HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final Client client = new Client(api);

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    private String pollPath() {
        return "/api/v1/github/task/" + task.id();
    }

    @Test
    void answersANewAnalysisWithATaskToPoll() throws Exception {
        tasks.answers("octocat", new Submission.Started(task));

        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains(pollPath());
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(answer).at("/user_data/task_id").asText())
                .isEqualTo(task.id().value());
        assertThat(json(answer).at("/user_data/processing").asBoolean()).isTrue();
    }

    @Test
    void answersACacheHitWithTheWholeProfile() throws Exception {
        tasks.answers("octocat", new Submission.Cached(Samples.succeeded(task), Samples.profile("octocat")));

        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/user_data/task_id").asText())
                .isEqualTo(task.id().value());
        assertThat(json(answer).has("coverage")).isTrue();
    }

    @Test
    void answersWithinTheRequestWhileTheSharedStoreIsAway() throws Exception {
        tasks.answers("octocat", new Submission.Degraded(Samples.succeeded(task)));

        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/degraded").asBoolean()).isTrue();
        assertThat(json(answer).at("/user_data/login").asText()).isEqualTo("octocat");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,1", "PT2S,2", "PT2.001S,3"})
    void tellsWhenAFullQueueIsWorthAnotherTry(Duration wait, String seconds) throws Exception {
        tasks.answers("octocat", new Submission.Rejected(wait));

        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains(seconds);
    }

    @Test
    void passesOnWhetherFreshDataIsWanted() throws Exception {
        tasks.answers("octocat", new Submission.Started(task)).lives(task, Samples.succeeded(task));

        client.post(ANALYZE, "{\"username\": \"OctoCat\", \"force_refresh\": true, \"colour\": [1]}");
        client.get(USER + "/async?force_refresh=TRUE");
        client.get(USER + "?force_refresh=false");

        assertThat(tasks.requests()).extracting(AnalysisRequest::forceRefresh).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "true&force_refresh=true"})
    void refusesAnUnclearForceRefresh(String value) throws Exception {
        HttpResponse<String> answer = client.get(USER + "?force_refresh=" + value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("force_refresh");
    }

    @Test
    void announcesAnAnalysisThatWasStartedWithoutABody() throws Exception {
        tasks.answers("octocat", new Submission.Joined(Samples.running(task)));

        HttpResponse<String> answer = client.get(USER + "/async");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains(pollPath());
        assertThat(json(answer).path("task_id").asText()).isEqualTo(task.id().value());
        assertThat(json(answer).path("status").asText()).isEqualTo("processing");
        assertThat(json(answer).path("username").asText()).isEqualTo("octocat");
        assertThat(json(answer).path("message").asText()).isNotEmpty();
    }

    @Test
    void announcesACacheHitAsCompleted() throws Exception {
        tasks.answers("octocat", new Submission.Cached(Samples.succeeded(task), Samples.profile("octocat")));

        HttpResponse<String> answer = client.get(USER + "/async");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void waitsForTheProfileWithinTheRequest() throws Exception {
        tasks.answers("octocat", new Submission.Started(task));

        for (HttpResponse<String> answer : List.of(sync(), shown())) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/user_data/login").asText()).isEqualTo("octocat");
        }
    }

    private HttpResponse<String> sync() throws Exception {
        tasks.lives(task, Samples.running(task), Samples.succeeded(task));
        return client.post(ANALYZE + "/sync", OCTOCAT);
    }

    private HttpResponse<String> shown() throws Exception {
        tasks.lives(task, Samples.running(task), Samples.succeeded(task));
        return client.get(USER);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_NOT_FOUND,404",
        "GITHUB_RATE_LIMITED,503",
        "GITHUB_UNAUTHORIZED,502",
        "GITHUB_UNAVAILABLE,502",
        "TIMED_OUT,504",
        "CANCELLED,409",
        "INTERNAL,500"
    })
    void tellsWhyThereIsNoProfile(Failure.Code code, int status) throws Exception {
        tasks.answers("octocat", new Submission.Started(task)).lives(task, Samples.failed(task, code));

        HttpResponse<String> answer = client.get(USER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        JsonNode problem = json(answer);
        assertThat(problem.path("code").asText()).isEqualTo(code.label());
        assertThat(problem.path("detail").asText()).isEqualTo("It went wrong.");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asText()).isEqualTo(USER);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotEmpty();
    }

    @Test
    void namesTheTaskToPollWhenItsPatienceEnds() throws Exception {
        tasks.answers("octocat", new Submission.Started(task)).lives(task, Samples.running(task));

        HttpResponse<String> answer = client.get(USER);

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).path("task_id").asText()).isEqualTo(task.id().value());
        assertThat(json(answer).path("detail").asText()).contains(pollPath());
    }

    @Test
    void answersThoseWhoWaitWhenItCloses() throws Exception {
        tasks.answers("octocat", new Submission.Started(task)).lives(task).neverChange();
        HttpSettings hurried = new HttpSettings(
                "127.0.0.1",
                0,
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofSeconds(5),
                HttpLimits.DEFAULTS,
                Access.OPEN);
        HttpApi closing = HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), hurried);
        try (Client waiter = new Client(closing);
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<HttpResponse<String>>> answer = other.submit(() -> patiently(waiter));
            tasks.awaitWatcher();
            closing.close();

            assertThat(answer.get())
                    .hasValueSatisfying(end -> assertThat(end.statusCode()).isEqualTo(503));
        }
    }

    private static Optional<HttpResponse<String>> patiently(Client waiter) throws Exception {
        return Optional.of(waiter.get(USER));
    }

    @Test
    void saysNothingOfTheInsideWhenTheStoreOrTheCodeBreaks() throws Exception {
        tasks.answersWith("octocat", () -> {
            throw new StoreException("redis://secret@host", new IllegalStateException("cause"));
        });
        tasks.answersWith("torvalds", () -> {
            throw new UnsupportedOperationException("secret");
        });

        HttpResponse<String> store = client.post(ANALYZE, OCTOCAT);
        HttpResponse<String> bug = client.post(ANALYZE, "{\"username\": \"torvalds\"}");

        assertThat(store.statusCode()).isEqualTo(503);
        assertThat(json(store).path("code").asText()).isEqualTo("storage_unavailable");
        assertThat(bug.statusCode()).isEqualTo(500);
        assertThat(json(bug).path("code").asText()).isEqualTo("internal");
        assertThat(store.body() + bug.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void givesFiftyClientsAtOnceTheSameTask() throws Exception {
        tasks.answers("octocat", new Submission.Joined(task)).lives(task);
        Callable<HttpResponse<String>> post = () -> client.post(ANALYZE, OCTOCAT);
        Set<String> locations = new HashSet<>();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer :
                    clients.invokeAll(Stream.generate(() -> post).limit(50).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
                locations.add(answer.get().headers().firstValue("Location").orElse("none"));
            }
        }

        assertThat(locations).containsExactly(pollPath());
        assertThat(tasks.requests()).hasSize(50);
    }
}
