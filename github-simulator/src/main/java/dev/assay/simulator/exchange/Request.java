package dev.assay.simulator.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import dev.assay.simulator.limits.Quotas.Caller;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in.
 *
 * @param path without the prefix {@code /api/v3}, decoded
 * @param base what stands before the path in a link
 * @param body of a GraphQL query; missing for REST and for what is no JSON
 */
public record Request(
        String method,
        String path,
        String rawQuery,
        Map<String, String> query,
        String base,
        Caller caller,
        Map<String, String> headers,
        JsonNode body) {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Pattern TOKEN = Pattern.compile("(?i)(?:bearer|token)\\s+(\\S+)");
    private static final Pattern OPERATION = Pattern.compile("\\bquery\\s+([_A-Za-z][_0-9A-Za-z]*)");
    private static final List<String> HEADERS =
            List.of("Accept", "If-None-Match", "User-Agent", "X-GitHub-Api-Version");

    /** Reads a call, its body up to two MiB. */
    public static Request read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String rawQuery =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String prefix = path.startsWith("/api/v3/") ? "/api/v3" : "";
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            headers.put(
                    name,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                            .orElse(""));
        }
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("127.0.0.1");
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES);
        return new Request(
                exchange.getRequestMethod(),
                path.substring(prefix.length()),
                rawQuery,
                parameters(rawQuery),
                "http://" + host + prefix,
                caller(exchange.getRequestHeaders().getFirst("Authorization")),
                headers,
                json(bytes));
    }

    /** Whether it is a call of GraphQL, not of REST. */
    public boolean isGraphQl() {
        return path.equals("/graphql") || path.equals("/api/graphql");
    }

    /** One of the headers that are read; empty if it did not come. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The parts of the path, without the empty one at the front. */
    public List<String> segments() {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    /** A parameter as a number within bounds, or the other one if it is none. */
    public int number(String name, int otherwise, int most) {
        String text = query.getOrDefault(name, "");
        boolean plain = text.length() < 7 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        int value = plain ? Integer.parseInt(text) : otherwise;
        return value < 1 ? otherwise : Math.min(value, most);
    }

    /** The text of a GraphQL query; empty if there is none. */
    public String document() {
        return body.path("query").asText("");
    }

    /** The name of the operation of a GraphQL query; empty if it has none. */
    public String operation() {
        String chosen = body.path("operationName").asText("");
        if (!chosen.isEmpty() && !chosen.equals("null")) {
            return chosen;
        }
        Matcher matcher = OPERATION.matcher(document());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What kind of call this is, for counting. */
    public String template() {
        if (isGraphQl()) {
            return "graphql " + operation();
        }
        List<String> parts = segments();
        return switch (parts.getFirst()) {
            case "users" -> "/users/{user}" + tail(parts, 2, 3);
            case "user" -> "/user/{id}" + tail(parts, 2, 3);
            case "repositories" -> "/repositories/{id}" + tail(parts, 2, parts.contains("trees") ? 4 : 3);
            case "repos" -> "/repos/{owner}/{repo}" + tail(parts, 3, parts.contains("trees") ? 5 : 4);
            default -> path;
        };
    }

    private static String tail(List<String> parts, int from, int to) {
        return parts.size() <= from ? "" : "/" + String.join("/", parts.subList(from, Math.min(to, parts.size())));
    }

    private static Caller caller(@Nullable String authorization) {
        Matcher matcher = TOKEN.matcher(authorization == null ? "" : authorization);
        return new Caller(matcher.matches() ? matcher.group(1) : "");
    }

    private static Map<String, String> parameters(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Arrays.asList(rawQuery.split("&", 64))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
                parameters.put(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
