package dev.assay.app;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.ApplicationFactory.RunningServer;
import dev.assay.adapter.cli.application.ApplicationFactory.RunningWorker;
import dev.assay.adapter.cli.application.ApplicationFactory.ServeOptions;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers that show metrics and health on a port of their own. */
class WorkerMetricsTest {

    private static final String METRICS = "metrics";
    private static final String READY = "health/ready";
    private static final Pattern COMPLETED = Pattern.compile("assay_tasks_total\\{outcome=\"completed\"} ([0-9]+)\\.0");

    private final RedisProcess redis = RedisProcess.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final StringWriter err = new StringWriter();
    private int asked;

    @AfterEach
    void close() {
        client.close();
        redis.close();
    }

    @Test
    void countsWhereTheAnalysesRun() throws Exception {
        try (RunningServer server = assembly(Map.of())
                        .openServer(new ServeOptions(Optional.empty(), OptionalInt.of(0), OptionalInt.of(0), true));
                RunningWorker worker =
                        assembly(Map.of("ASSAY_METRICS_PORT", "0")).openWorker(true)) {
            URI monitor = worker.monitoredAt().orElseThrow();
            assertThat(get(monitor.resolve(READY)).statusCode()).isEqualTo(200);
            assertThat(get(monitor.resolve(METRICS)).body())
                    .contains("assay_tasks_total{outcome=\"completed\"} 0.0")
                    .contains("assay_queue_waiting 0.0");

            // A server whose store is slow analyses by itself, and counts that: then once more.
            await().until(() -> countedBy(worker, server));
            assertThat(completed(monitor)).isBetween(1, asked);
            assertThat(get(monitor.resolve(METRICS)).body())
                    .contains("assay_http_requests_total{method=\"GET\",route=\"/health/ready\",status=\"200\"} 1.0");
            assertThat(get(monitor.resolve("api/v1/github/tasks")).statusCode()).isEqualTo(404);
        }
    }

    /** Has a person analysed, and tells whether it was the worker who counted it. */
    private boolean countedBy(RunningWorker worker, RunningServer server) throws Exception {
        URI monitor = worker.monitoredAt().orElseThrow();
        int byWorker = completed(monitor);
        int byServer = completed(server.address());
        asked++;
        get(server.address().resolve("api/v1/github/user/octocat?force_refresh=true"));
        return completed(monitor) > byWorker && completed(server.address()) == byServer;
    }

    private int completed(URI address) throws Exception {
        Matcher total = COMPLETED.matcher(get(address.resolve(METRICS)).body());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    @Test
    void asksForAKeyWhereTheServerDoes() throws Exception {
        try (RunningWorker worker = assembly(
                        Map.of("ASSAY_METRICS_PORT", "0", "ASSAY_API_KEYS", "prometheus:open-sesame"))
                .openWorker(true)) {
            URI monitor = worker.monitoredAt().orElseThrow();
            assertThat(get(monitor.resolve(METRICS)).statusCode()).isEqualTo(401);
            assertThat(get(monitor.resolve(READY)).statusCode()).isEqualTo(200);
            HttpRequest shown = HttpRequest.newBuilder(monitor.resolve(METRICS))
                    .header("Authorization", "Bearer open-sesame")
                    .build();
            assertThat(client.send(shown, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listensNowhereUnlessAsked() {
        try (RunningWorker worker = assembly(Map.of()).openWorker(true)) {
            assertThat(worker.monitoredAt()).isEmpty();
            assertThat(err.toString()).contains("; no metrics");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            Assembly assembly = assembly(Map.of("ASSAY_METRICS_PORT", port, "ASSAY_HOST", "0.0.0.0"));
            assertThatThrownBy(() -> assembly.openWorker(true))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("cannot listen on 0.0.0.0:" + port);
            assertThat(err.toString()).contains("metrics at 0.0.0.0:" + port).contains("nobody is asked for a key");
        }
    }

    private Assembly assembly(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put("REDIS_URL", redis.url().toString());
        variables.put("ASSAY_DRAIN_SECONDS", "0");
        PrintWriter words = new PrintWriter(err, true);
        Terminal terminal = Terminal.of(words, words, StandardCharsets.UTF_8, Map.of());
        return new Assembly(
                new SettingsSource(variables, known -> {}), terminal, new StopSignal(Thread.currentThread()));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
