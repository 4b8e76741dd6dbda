package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellingTest {

    private static final String TASK = "/api/v1/github/task/";
    private static final Access KEYED = new Access(
            ApiKeys.parse("alice:key-of-alice,carol:key-of-carol,mallory:key-of-mallory"),
            TrustedProxies.NONE,
            CorsPolicy.CLOSED);

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Served served = new Served(gitHub, HttpSettings.DEFAULTS.with(HttpLimits.DEFAULTS, KEYED));

    @AfterEach
    void close() {
        gitHub.release();
        served.close();
    }

    private HttpResponse<String> as(String client, String method, String path, String body) throws Exception {
        return served.client()
                .send(method, path, body, "X-API-Key", "key-of-" + client, "Content-Type", "application/json");
    }

    private String submit(String client) throws Exception {
        gitHub.hold();
        return json(as(client, "POST", "/api/v1/github/analyze", "{\"username\": \"octocat\"}"))
                .at("/user_data/task_id")
                .asText();
    }

    @Test
    void refusesTheTaskOfAnother() throws Exception {
        String id = submit("alice");
        HttpResponse<String> refused = as("mallory", "DELETE", TASK + id, "");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(as("mallory", "GET", TASK + id, "")).path("status").asText())
                .isEqualTo("processing");
        assertThat(as("mallory", "DELETE", TASK + id.replaceAll("[0-9]{5}$", "00000"), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesATaskThatAnotherWaitsFor() throws Exception {
        String id = submit("alice");
        assertThat(submit("carol")).isEqualTo(id);
        HttpResponse<String> left = as("alice", "DELETE", TASK + id, "");

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(json(left).path("status").asText()).isEqualTo("processing");
        assertThat(json(left).path("message").asText()).contains("no longer wait");
        assertThat(code(as("carol", "DELETE", TASK + id, ""))).isEqualTo("cancelled");
        assertThat(code(as("alice", "DELETE", TASK + id, ""))).isEqualTo("cancelled");
    }

    @Test
    void endsATaskOfOneClientAtOnce() throws Exception {
        String id = submit("alice");
        submit("alice");
        assertThat(code(as("alice", "DELETE", TASK + id, ""))).isEqualTo("cancelled");
    }

    @Test
    void knowsTheClientsOfABatch() throws Exception {
        gitHub.hold();
        JsonNode batch =
                json(as("carol", "POST", "/api/v1/github/analyze/batch", "{\"usernames\": [\"octocat\", \"hubot\"]}"));
        String octocat = batch.at("/tasks/0/task_id").asText();
        assertThat(submit("alice")).isEqualTo(octocat);

        assertThat(as("mallory", "DELETE", TASK + octocat, "").statusCode()).isEqualTo(403);
        assertThat(json(as("carol", "DELETE", TASK + octocat, ""))
                        .path("status")
                        .asText())
                .isEqualTo("processing");
        assertThat(code(as(
                        "carol", "DELETE", TASK + batch.at("/tasks/1/task_id").asText(), "")))
                .isEqualTo("cancelled");
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).at("/error/code").asText();
    }
}
