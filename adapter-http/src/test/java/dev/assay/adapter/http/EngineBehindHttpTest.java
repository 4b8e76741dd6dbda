package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class EngineBehindHttpTest {

    private static final String NOBODY = "{\"username\": \"nobody\"}";

    @Test
    void tellsOfAnUnknownPersonOnEveryPath() throws Exception {
        ScriptedGitHub gitHub = new ScriptedGitHub();
        gitHub.hold();
        try (TaskService engine = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
                        EngineSettings.DEFAULTS);
                HttpApi api = HttpApi.open(
                        HttpPorts.of(engine, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
                Client client = new Client(api)) {
            HttpResponse<String> started = client.post("/api/v1/github/analyze", NOBODY);
            String location = started.headers().firstValue("Location").orElseThrow();

            assertThat(started.statusCode()).isEqualTo(202);
            assertThat(json(client.get(location)).path("status").asText()).isEqualTo("processing");
            gitHub.release();
            HttpResponse<String> waited = client.post("/api/v1/github/analyze/sync", NOBODY);
            assertThat(waited.statusCode()).isEqualTo(404);
            assertThat(json(waited).path("code").asText()).isEqualTo("user_not_found");
        }
    }

    @Test
    void analysesAPersonOnceAndShowsTheProfileOnEveryPath() throws Exception {
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        try (TaskService engine = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
                        EngineSettings.DEFAULTS);
                HttpApi api = HttpApi.open(
                        HttpPorts.of(engine, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
                Client client = new Client(api)) {
            String octocat = "{\"username\": \"Octocat\"}";
            HttpResponse<String> waited = client.post("/api/v1/github/analyze/sync", octocat);
            HttpResponse<String> cached = client.post("/api/v1/github/analyze", octocat);
            String task = json(cached).at("/user_data/task_id").asText();

            assertThat(waited.statusCode()).isEqualTo(200);
            assertThat(cached.statusCode()).isEqualTo(200);
            assertThat(json(waited).path("repositories")).isEqualTo(json(cached).path("repositories"));
            assertThat(json(client.get("/api/v1/github/task/" + task)).path("result"))
                    .isEqualTo(json(cached));
            assertThat(json(client.get("/api/v1/github/user/octocat/async"))
                            .path("status")
                            .asText())
                    .isEqualTo("completed");
            assertThat(gitHub.overviews()).isEqualTo(1);
        }
    }

    @Test
    void takesASubmissionOnceThatComesAgainUnderItsKey() throws Exception {
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        try (TaskService engine = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
                        EngineSettings.DEFAULTS);
                HttpApi api = HttpApi.open(
                        HttpPorts.of(engine, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
                Client client = new Client(api)) {
            String forced = "{\"username\": \"octocat\", \"force_refresh\": true}";
            String first = task(submit(client, forced, "key-1"));
            client.get("/api/v1/github/user/octocat");
            assertThat(task(submit(client, forced, "key-1"))).isEqualTo(first);
            assertThat(submit(client, NOBODY, "key-1").statusCode()).isEqualTo(422);
            assertThat(submit(client, forced, " ").statusCode()).isEqualTo(400);
            assertThat(task(submit(client, forced, "key-2"))).isNotEqualTo(first);
        }
    }

    private static HttpResponse<String> submit(Client client, String body, String key) throws Exception {
        return client.send(
                "POST", "/api/v1/github/analyze", body, "Content-Type", "application/json", "Idempotency-Key", key);
    }

    private static String task(HttpResponse<String> answer) {
        return json(answer).at("/user_data/task_id").asText();
    }

    @Test
    void refusesToOpenWhereSomebodyListensAlready() {
        ScriptedGitHub gitHub = new ScriptedGitHub();
        try (TaskService engine = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
                        EngineSettings.DEFAULTS);
                HttpApi first = HttpApi.open(
                        HttpPorts.of(engine, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0))) {
            HttpSettings taken = HttpSettings.DEFAULTS.at("127.0.0.1", first.port());
            assertThatThrownBy(() -> HttpApi.open(HttpPorts.of(engine, InstantSource.system()), taken))
                    .hasMessageContaining("the port is taken");
        }
    }
}
