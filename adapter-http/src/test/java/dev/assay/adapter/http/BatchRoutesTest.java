package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRoutesTest {

    private static final String BATCH = "/api/v1/github/analyze/batch";

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Served served = new Served(gitHub);
    private final Client client = served.client();

    @AfterEach
    void close() {
        gitHub.release();
        served.close();
    }

    private static String of(String... names) {
        return "{\"usernames\": [\"" + String.join("\", \"", names) + "\"]}";
    }

    @Test
    void analysesManyAndTellsHowFarTheyAre() throws Exception {
        HttpResponse<String> accepted = client.post(BATCH, of("octocat", "nobody", "Octocat"));
        String location = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode batch = json(accepted);
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(batch.path("total").asInt()).isEqualTo(3);
        assertThat(batch.at("/tasks/0/task_id")).isEqualTo(batch.at("/tasks/2/task_id"));

        for (JsonNode entry : batch.path("tasks")) {
            while (client.get("/api/v1/github/task/" + entry.path("task_id").asText() + "?wait=60")
                    .body()
                    .contains("\"status\":\"processing\"")) {}
        }
        JsonNode done = json(client.get(location));
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        assertThat(done.at("/counts/completed").asInt()).isEqualTo(2);
        assertThat(done.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(done.at("/tasks/1/status").asText()).isEqualTo("failed");
    }

    @Test
    void letsAClientHaveSoManyUnfinishedTasksAndNoMore() throws Exception {
        gitHub.hold();
        String[] many = IntStream.range(0, 60).mapToObj(i -> "user-" + i).toArray(String[]::new);
        JsonNode batch = json(client.post(BATCH, of(many)));
        assertThat(batch.at("/counts/processing").asInt()).isEqualTo(50);
        assertThat(batch.at("/counts/rejected").asInt()).isEqualTo(10);
        assertThat(batch.at("/tasks/59/task_id").isNull()).isTrue();
        HttpResponse<String> refused = client.post("/api/v1/github/analyze", "{\"username\": \"octocat\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|usernames",
                "{\"usernames\": []}|usernames",
                "{\"usernames\": \"octocat\"}|usernames",
                "{\"usernames\": [\"octocat\", 7]}|usernames[1]",
                "{\"usernames\": [\"octo cat\"]}|usernames[0]",
                "{\"usernames\": [\"octocat\"], \"force_refresh\": \"yes\"}|force_refresh"
            })
    void namesWhatIsWrongWithABatch(String body, String field) throws Exception {
        HttpResponse<String> answer = client.post(BATCH, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void givesTheSameBatchToTheSameKey() throws Exception {
        String[] key = {"Content-Type", "application/json", "Idempotency-Key", "monday"};
        HttpResponse<String> first = client.send("POST", BATCH, of("octocat", "nobody"), key);
        HttpResponse<String> again = client.send("POST", BATCH, of("octocat", "nobody"), key);
        HttpResponse<String> other = client.send("POST", BATCH, of("octocat"), key);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).path("batch_id")).isEqualTo(json(first).path("batch_id"));
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(client.post(BATCH, of("octocat", "nobody"))).path("batch_id"))
                .isNotEqualTo(json(first).path("batch_id"));
    }

    @Test
    void refusesMoreThanAHundred() throws Exception {
        String[] many = IntStream.range(0, 101).mapToObj(i -> "user-" + i).toArray(String[]::new);
        assertThat(client.post(BATCH, of(many)).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch_1", "nonsense", "batch_111111111111111111111111111111111"})
    void knowsNoOtherBatches(String id) throws Exception {
        assertThat(client.get("/api/v1/github/batch/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheTasksOfAClientPageByPage() throws Exception {
        gitHub.hold();
        String[] names = {"one", "two", "three", "four", "five"};
        for (String name : names) {
            client.post("/api/v1/github/analyze", "{\"username\": \"" + name + "\"}");
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(client.get("/api/v1/github/tasks?limit=2&cursor=" + cursor));
            page.path("tasks").forEach(task -> listed.add(task.path("username").asText()));
            assertThat(page.path("tasks").size()).isLessThanOrEqualTo(2);
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(listed).containsExactlyInAnyOrder(names);
        assertThat(json(client.get("/api/v1/github/tasks?status=completed")).path("tasks"))
                .isEmpty();
        assertThat(json(client.get("/api/v1/github/tasks?status=processing")).path("tasks"))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=running",
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=%20",
                "cursor=bm9uc2Vuc2U",
                "limit=1&limit=2"
            })
    void refusesAQueryThatMakesNoSense(String query) throws Exception {
        assertThat(client.get("/api/v1/github/tasks?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void showsWhatItDoesToPrometheus() throws Exception {
        client.get("/api/v1/github/user/octocat");
        client.get("/api/v1/github/user/nobody");
        client.get("/no/such/path");
        List<String> lines = client.get("/metrics").body().lines().collect(Collectors.toList());
        assertThat(lines)
                .contains(
                        "assay_tasks_total{outcome=\"completed\"} 1.0",
                        "assay_tasks_total{outcome=\"user_not_found\"} 1.0",
                        "assay_submissions_total{kind=\"started\"} 2.0",
                        "assay_queue_waiting 0.0",
                        "assay_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1.0")
                .anyMatch(line -> line.startsWith("assay_stage_duration_seconds_count{stage=\"profile\"}"))
                .noneMatch(line -> line.contains("octocat"));
    }
}
