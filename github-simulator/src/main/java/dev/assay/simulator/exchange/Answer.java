package dev.assay.simulator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.limits.Quotas;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller. The bytes belong to the answer. */
public final class Answer {

    public static final String JSON = "application/json; charset=utf-8";
    private static final String DOCS = "https://docs.github.com/rest";

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    public Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public static Answer json(int status, JsonNode node) {
        return new Answer(status, JSON, Json.bytes(node), Map.of());
    }

    /** An error in GitHub's form. */
    public static Answer message(int status, String message) {
        return json(
                status,
                Json.object()
                        .put("message", message)
                        .put("documentation_url", DOCS)
                        .put("status", Integer.toString(status)));
    }

    /** Somewhere else. */
    public static Answer moved(int status, String location) {
        ObjectNode body = Json.object()
                .put("message", "Moved Permanently")
                .put("url", location)
                .put("documentation_url", DOCS);
        return json(status, body).with(Map.of("Location", location));
    }

    public static Answer notFound() {
        return message(404, "Not Found");
    }

    public static Answer html(int status, String text) {
        return text(status, "text/html; charset=utf-8", text);
    }

    public static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer primaryLimit(Quotas.Standing standing) {
        return message(403, "API rate limit exceeded.").with(standing.headers());
    }

    /** The answer to a GraphQL query of a caller who has no points left: 200, and an error. */
    public static Answer pointsSpent(Quotas.Standing standing) {
        return graphQlError("RATE_LIMITED", "API rate limit exceeded.").with(standing.headers());
    }

    /** Status 200, and an error of a type; the empty type is left out. */
    public static Answer graphQlError(String type, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putArray("errors").addObject();
        if (!type.isEmpty()) {
            error.put("type", type);
        }
        error.put("message", message);
        return json(200, body);
    }

    /** The same answer with headers added or replaced. */
    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, contentType, body, all);
    }
}
