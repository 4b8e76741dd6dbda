package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells GitHub from whatever else may answer at an address: a page for people, a proxy, another server.
 *
 * @param api base address that was asked
 */
record Acquaintance(URI api) {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_NAME = 60;

    /** Returns who answered the question for the rate limit, if it was not GitHub; empty if it may have been. */
    Optional<String> stranger(Reply reply) {
        boolean known = switch (reply.status()) {
            case OK -> isRateLimit(reply);
            // GitHub Enterprise without limits says so, and has a header of its own.
            case NOT_FOUND -> isRefusal(reply);
            default -> true;
        };
        if (known) {
            return Optional.empty();
        }
        return Optional.of(
                "%s answers %s with %s, which is not how GitHub answers. Check GITHUB_API_URL and HTTPS_PROXY"
                        .formatted(api, reply.status(), content(reply) + server(reply)));
    }

    private static boolean isRateLimit(Reply reply) {
        JsonNode core =
                json(reply).map(body -> body.path("resources").path("core")).orElse(MissingNode.getInstance());
        return core.path("limit").isIntegralNumber() && core.path("remaining").isIntegralNumber();
    }

    private static boolean isRefusal(Reply reply) {
        String message =
                json(reply).map(body -> body.path("message").asText("")).orElse("");
        boolean header = reply.headers().firstValue("X-GitHub-Request-Id").isPresent();
        return !message.isEmpty() && (header || message.toLowerCase(Locale.ROOT).contains("rate limit"));
    }

    private static Optional<JsonNode> json(Reply reply) {
        try {
            return Optional.of(Json.read(reply.body(), JsonNode.class));
        } catch (CallFailedException notJson) {
            return Optional.empty();
        }
    }

    private static String content(Reply reply) {
        String type = reply.headers().firstValue("Content-Type").orElse("");
        String start = new String(reply.body(), StandardCharsets.UTF_8).strip();
        if (start.isEmpty()) {
            return "nothing";
        }
        if (json(reply).isPresent()) {
            return "other JSON";
        }
        boolean page = type.toLowerCase(Locale.ROOT).contains("html") || start.startsWith("<");
        return page ? "a web page" : "something else" + (type.isEmpty() ? "" : " (" + shown(type) + ")");
    }

    private static String server(Reply reply) {
        return reply.headers()
                .firstValue("Server")
                .filter(name -> !name.isBlank())
                .map(name -> " of \"" + shown(name) + "\"")
                .orElse("");
    }

    private static String shown(String header) {
        String start = header.substring(0, Math.min(header.length(), LONGEST_NAME));
        return start.replaceAll("[^ -~]", "?");
    }
}
