package dev.assay.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.testkit.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that knows no more than the mission's document. */
final class Api implements AutoCloseable {

    private static final Pattern TASK = Pattern.compile("\"task_id\":\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(processing|completed|failed)\"");
    private static final Pattern PROGRESS = Pattern.compile("\"progress\":([0-9]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(1))
            .build();

    HttpResponse<String> submit(URI server, String login, boolean forced) throws IOException, InterruptedException {
        String body = "{\"username\":\"%s\",\"force_refresh\":%s}".formatted(login, forced);
        return http.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/github/analyze"))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofMinutes(1))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * Submits until the background takes it, or has done it before: a server whose storage is slow for a moment, as on
     * a busy machine, answers by itself.
     */
    String accepted(URI server, String login, boolean forced) {
        HttpResponse<String> answer = await().atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> submit(server, login, forced), given -> !degraded(given));
        if (answer.statusCode() != 202 && answer.statusCode() != 200) {
            throw new AssertionError("expected a task, got " + answer.statusCode() + ": " + start(answer.body()));
        }
        return task(answer.body()).orElseThrow();
    }

    /** Returns once a task has been completed; fails where it has not been for {@link Await#BOUND}. */
    void completes(URI server, String id) {
        await().atMost(Await.BOUND)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(status(poll(server, id))).isEqualTo("completed"));
    }

    static boolean degraded(HttpResponse<String> answer) {
        return answer.body().contains("\"degraded\":true");
    }

    /** Returns a task as it is told; the text is the answer's body, whatever its status. */
    String poll(URI server, String task) {
        try {
            return http.send(
                            HttpRequest.newBuilder(server.resolve("/api/v1/github/task/" + task))
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the lines of a task's events, once it has ended. */
    List<String> events(URI server, String task, String query) {
        URI address = server.resolve("/api/v1/github/task/" + task + "/events?" + query);
        try {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .toList();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Cancels a task. */
    String cancel(URI server, String task) {
        try {
            return http.send(
                            HttpRequest.newBuilder(server.resolve("/api/v1/github/task/" + task))
                                    .DELETE()
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Optional<String> task(String body) {
        return first(TASK, body);
    }

    static String status(String body) {
        return first(STATUS, body).orElse("unknown");
    }

    static int progress(String body) {
        return first(PROGRESS, body).map(Integer::parseInt).orElse(0);
    }

    private static Optional<String> first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    @Override
    public void close() {
        http.close();
    }
}
