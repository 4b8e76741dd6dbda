package dev.assay.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Follows one task by events and by WebSocket. */
final class Followers implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<List<String>> events;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /** Begins to follow. */
    Followers(URI server, String task) {
        events = http.sendAsync(
                        HttpRequest.newBuilder(server.resolve("/api/v1/github/task/" + task + "/events"))
                                .build(),
                        BodyHandlers.ofLines())
                .thenApplyAsync(answer -> answer.body().toList());
        URI socket = URI.create(server.resolve("/task/" + task).toString().replaceFirst("http", "ws"));
        http.newWebSocketBuilder()
                .buildAsync(socket, new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket session, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket session, Throwable failure) {
                        closed.completeExceptionally(failure);
                    }
                })
                .join();
    }

    /** Fails if a connection just broke: each ends with the task, or with the advice to come back. */
    void wereToldToReconnect() {
        assertThat(events.join())
                .anyMatch(line ->
                        line.startsWith(": this stream ends before its task does") || line.equals("event: completed"));
        assertThat(closed.join()).isIn(1000, 1012);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
