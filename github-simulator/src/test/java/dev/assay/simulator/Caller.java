package dev.assay.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Calls a simulator as a program would. */
final class Caller implements AutoCloseable {

    private final GitHubSimulator simulator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(GitHubSimulator simulator) {
        this.simulator = simulator;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("User-Agent", "test");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode json(String path, String... headers) {
        return read(get(path, headers).body());
    }

    HttpResponse<String> post(String query, ObjectNode variables) {
        ObjectNode body = Json.object().put("query", query);
        body.set("variables", variables);
        return send(HttpRequest.newBuilder(uri("/graphql"))
                .header("User-Agent", "test")
                .header("Authorization", "Bearer synthetic")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    JsonNode query(String query, ObjectNode variables) {
        return read(post(query, variables).body());
    }

    JsonNode query(String query) {
        return query(query, Json.object());
    }

    static ObjectNode variables(Map<String, Object> values) {
        return Json.MAPPER.valueToTree(values);
    }

    HttpResponse<InputStream> stream(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri(path))
                    .header("User-Agent", "test")
                    .build();
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", interrupted);
        }
    }

    /** Calls without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> later(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("User-Agent", "test").build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", interrupted);
        }
    }

    URI uri(String path) {
        return URI.create(simulator.url() + path);
    }

    static JsonNode read(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
