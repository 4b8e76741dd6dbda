package dev.assay.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay serve --data DIR}: one server, nothing installed, and nothing forgotten. */
@Tag("chaos")
class FileServerTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** What may be under way when a process is killed is asked for again. */
    private static final int IN_FLIGHT = 8;

    @TempDir
    private Path folder;

    private final GitHubSimulator gitHub = Crowd.gitHub(4, Duration.ofMillis(150), Duration.ofMillis(300));
    private final Api api = new Api();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        api.close();
        client.close();
        gitHub.close();
    }

    @Test
    void aKilledServerGoesOnAfterTheNextStart() throws Exception {
        String whole;
        int undisturbed;
        try (Member server = start()) {
            whole = api.accepted(server.url(), "person-0", false);
            awaitEnd(server, whole);
            undisturbed = gitHub.calls().total();
            int asTwice = gitHub.calls().repeated();

            String broken = api.accepted(server.url(), "person-1", false);
            await().atMost(LONG).until(() -> Api.progress(api.poll(server.url(), broken)) > 20);
            server.kill();
            // A call whose answer was on its way is asked again.
            int inFlight = Math.max(1, gitHub.calls().underWay());
            try (Member next = start()) {
                assertThat(Api.status(awaitEnd(next, broken))).isEqualTo("completed");
                assertThat(gitHub.calls().total()).isLessThanOrEqualTo(2 * undisturbed + IN_FLIGHT);
                // Nothing that GitHub had answered before the kill was asked again, word for word.
                assertThat(gitHub.calls().repeated() - asTwice).isLessThanOrEqualTo(inFlight);
                assertThat(Api.status(api.poll(next.url(), whole))).isEqualTo("completed");
                assertThat(get(next.url(), "/api/v1/github/user/person-1/history"))
                        .contains("report_id");

                assertThatThrownBy(this::start).hasMessageContaining("ended at once");
                assertThat(Files.readString(folder.resolve("server.log"))).contains("is held by another process");

                erase(next.url());
                assertThat(get(next.url(), "/api/v1/github/user/person-1/history"))
                        .contains("\"reports\":[]");
                assertThat(api.poll(next.url(), broken)).contains("\"status\":404");
            }
        }
    }

    private String awaitEnd(Member server, String task) {
        await().atMost(LONG)
                .until(() -> !Api.status(api.poll(server.url(), task)).equals("processing"));
        return api.poll(server.url(), task);
    }

    private String get(URI server, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void erase(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/github/user/person-1"))
                .DELETE()
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }

    private Member start() {
        return Member.start(
                Map.of(
                        "GITHUB_API_URL", gitHub.url().toString(),
                        "GITHUB_TOKEN", "demo",
                        "GITHUB_RATE_LIMIT", "1000000"),
                folder.resolve("server.log"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }
}
