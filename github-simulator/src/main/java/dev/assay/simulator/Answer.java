package dev.assay.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller. The bytes belong to the answer. */
final class Answer {

    static final String JSON = "application/json; charset=utf-8";
    private static final String DOCS = "https://docs.github.com/rest";

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    static Answer json(int status, JsonNode node) {
        return new Answer(status, JSON, Json.bytes(node), Map.of());
    }

    /** An error in GitHub's form. */
    static Answer message(int status, String message) {
        return json(
                status,
                Json.object()
                        .put("message", message)
                        .put("documentation_url", DOCS)
                        .put("status", Integer.toString(status)));
    }

    /** Somewhere else. */
    static Answer moved(int status, String location) {
        ObjectNode body = Json.object()
                .put("message", "Moved Permanently")
                .put("url", location)
                .put("documentation_url", DOCS);
        return json(status, body).with(Map.of("Location", location));
    }

    static Answer notFound() {
        return message(404, "Not Found");
    }

    static Answer html(int status, String text) {
        return text(status, "text/html; charset=utf-8", text);
    }

    static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer primaryLimit(Quotas.Standing standing) {
        return message(403, "API rate limit exceeded.").with(standing.headers());
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, contentType, body, all);
    }
}
