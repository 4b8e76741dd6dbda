package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.application.ApplicationFactory.RunningServer;
import dev.assay.adapter.cli.application.ApplicationFactory.ServeOptions;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SimulatedThroughEveryDoorTest {

    private static final String MARK = "\"simulated\":true";
    private static final Pattern TASK_ID = Pattern.compile("\"task_id\":\"([a-z0-9_]+)\"");
    private static final String POST = "{\"username\":\"octocat\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            Terminal.of(new PrintWriter(out), new PrintWriter(err), StandardCharsets.UTF_8, Map.of());
    private final Assembly assembly = new Assembly(
            new SettingsSource(Map.of("ASSAY_ACCESS_LOG", "off")), terminal, new StopSignal(Thread.currentThread()));
    private final RunningServer server =
            assembly.openServer(new ServeOptions(Optional.empty(), OptionalInt.of(0), OptionalInt.of(2), true));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void marksTheProfileInEveryAnswer() throws Exception {
        String synchronous = send(post("/api/v1/github/analyze/sync")).body();
        assertThat(synchronous).contains(MARK);
        HttpResponse<String> cached = send(post("/api/v1/github/analyze"));
        assertThat(cached.statusCode()).isEqualTo(200);
        assertThat(cached.body()).contains(MARK);
        String task = taskId(cached.body());
        assertThat(send(get("/api/v1/github/user/octocat")).body()).contains(MARK);
        assertThat(send(get("/api/v1/github/task/" + task)).body()).contains(MARK);
        assertThat(send(get("/api/v1/github/task/" + task + "/events")).body()).contains(MARK);
        assertThat(lastFrame("/task/" + task)).contains(MARK);
    }

    @Test
    void saysSoInTheReportOfACommandThatAsksTheServer() {
        String address = server.address().toString();
        assertThat(Commands.run(assembly, terminal, List.of("analyze", "octocat", "--server", address, "--quiet")))
                .isZero();
        assertThat(out.toString()).startsWith("Simulated: this person");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path)).build();
    }

    private HttpRequest post(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(POST))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static String taskId(String profile) {
        return TASK_ID.matcher(profile)
                .results()
                .map(id -> id.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String lastFrame(String path) throws Exception {
        CompletableFuture<String> all = new CompletableFuture<>();
        StringBuilder text = new StringBuilder();
        URI address = URI.create(server.address().toString().replaceFirst("^http", "ws"))
                .resolve(path);
        client.newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                        text.append(data);
                        socket.request(1);
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        all.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(1, TimeUnit.MINUTES);
        return all.get(1, TimeUnit.MINUTES);
    }
}
