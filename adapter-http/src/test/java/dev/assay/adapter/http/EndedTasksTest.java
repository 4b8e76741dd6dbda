package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that has ended never changes: it is read and written once for all who ask. */
class EndedTasksTest {

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final EnginePorts ports =
            InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock());
    private final BackgroundTaskService engine = BackgroundTaskService.start(ports, EngineSettings.DEFAULTS);
    private final TaskService tasks = mock(TaskService.class, delegatesTo(engine));
    private final HttpApi api = HttpApi.open(
            HttpPorts.of(tasks, new ManualClock())
                    .keeping(Optional.empty(), login -> ports.storage().people().erase(login)),
            HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final HttpClient client = HttpClient.newHttpClient();
    private Task done = Task.queued(Samples.queued("octocat").id(), false, Samples.NOON);

    @BeforeEach
    void analyze() throws InterruptedException {
        done = engine.analyze(AnalysisRequest.of("octocat"), Await.BOUND);
    }

    @AfterEach
    void close() {
        client.close();
        api.close();
        engine.close();
    }

    @Test
    void readsTheResultOnce() throws Exception {
        String body = get("Accept", "*/*").body();
        for (int i = 0; i < 20; i++) {
            assertThat(get("Accept", "*/*").body()).isEqualTo(body);
        }
        // Twice at most: if the first two ask at the same time.
        verify(tasks, atMost(1)).find(any());
    }

    @Test
    void answersAClientThatHasItWithNothing() throws Exception {
        HttpResponse<String> first = get("Accept", "*/*");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<String> again = get("If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void compressesForAClientThatTakesItSo() throws Exception {
        String plain = get("Accept-Encoding", "gzip;q=0, br").body();
        HttpResponse<byte[]> packed = client.send(request("Accept-Encoding", "br, gzip"), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void forgetsAtOnceWhoWasErased() throws Exception {
        assertThat(get("Accept", "*/*").statusCode()).isEqualTo(200);
        HttpRequest erase = HttpRequest.newBuilder(at("/api/v1/github/user/" + new Login("octocat")))
                .DELETE()
                .build();
        assertThat(client.send(erase, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        assertThat(get("Accept", "*/*").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String name, String value) throws IOException, InterruptedException {
        return client.send(request(name, value), BodyHandlers.ofString());
    }

    private HttpRequest request(String name, String value) {
        return HttpRequest.newBuilder(at("/api/v1/github/task/" + done.id()))
                .header(name, value)
                .build();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + api.port() + path);
    }
}
