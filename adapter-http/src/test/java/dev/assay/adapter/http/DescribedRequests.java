package dev.assay.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes requests for the operations of the server's description: valid ones, borderline ones and hostile ones. */
final class DescribedRequests {

    private static final List<String> OTHER_TYPES = List.of(
            "text/plain",
            "application/xml",
            "",
            "application/json; charset=utf-16",
            "application/json;",
            "multipart/x");

    private final List<Operation> operations = new ArrayList<>();
    private final Random random;
    private final HostileValues hostile;
    private final List<String> ids;

    private record Operation(String method, String path, JsonNode description) {}

    /**
     * A request, ready to be sent.
     *
     * @param method its method
     * @param target path and query
     * @param headers lines, without those that the body needs
     * @param body empty for none
     */
    record Request(String method, String target, List<String> headers, String body) {

        /** Returns the bytes, one character each. */
        String text() {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String length = body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n";
            String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + length;
            StringBuilder text = new StringBuilder(head);
            headers.forEach(header -> text.append(header).append("\r\n"));
            return text + "\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** @param ids of tasks that the server knows */
    DescribedRequests(Random random, List<String> ids) {
        this.random = random;
        this.hostile = new HostileValues(random);
        this.ids = ids;
        Contract.DOCUMENT
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> add(path.getKey(), method)));
    }

    private void add(String path, Map.Entry<String, JsonNode> method) {
        operations.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path, method.getValue()));
    }

    int operations() {
        return operations.size();
    }

    Request next(int number) {
        Operation operation = operations.get(number % operations.size());
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        List<String> headers = new ArrayList<>();
        for (JsonNode reference : operation.description().path("parameters")) {
            JsonNode parameter = Contract.resolved(reference);
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", inPath(parameter));
                case "query" -> query.append(inQuery(name, parameter));
                default -> headers.addAll(inHeader(name, parameter));
            }
        }
        String body = body(operation, headers);
        String target = path + (query.isEmpty() ? "" : "?" + query.substring(1));
        return new Request(method(operation), target, headers, body);
    }

    private String method(Operation operation) {
        return random.nextInt(20) == 0
                ? hostile.pick(List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"))
                : operation.method();
    }

    /** Returns a value, valid about every second time. */
    private String value(JsonNode parameter) {
        String name = parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        return switch (random.nextInt(6)) {
            case 0, 1 -> hostile.text();
            case 2 -> String.valueOf(schema.path("maximum").asLong(60) + random.nextInt(3) - 1);
            case 3 -> name.equals("task_id") && !ids.isEmpty() ? hostile.pick(ids) : example(parameter);
            default -> example(parameter);
        };
    }

    private String example(JsonNode parameter) {
        JsonNode values = parameter.at("/schema/enum");
        if (values.isArray()) {
            return values.path(random.nextInt(values.size())).asText();
        }
        // These requests are not waited for: their answers never end.
        return parameter.path("name").asText().equals("wait")
                ? "0"
                : parameter.path("example").asText("true");
    }

    private String inPath(JsonNode parameter) {
        String value = value(parameter);
        return random.nextBoolean() ? encoded(value) : printable(value);
    }

    private String inQuery(String name, JsonNode parameter) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "";
            case 2 -> "&" + name + "=" + encoded(value(parameter)) + "&" + name + "=" + encoded(value(parameter));
            case 3 -> "&" + name + "=" + printable(value(parameter));
            default -> "&" + name + "=" + encoded(value(parameter));
        };
    }

    private List<String> inHeader(String name, JsonNode parameter) {
        return random.nextInt(3) == 0 ? List.of(name + ": " + printable(value(parameter))) : List.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What cannot stand in a request line or a header would make another request of it: that is tried elsewhere. */
    private static String printable(String text) {
        return text.replaceAll("[^!-~]", "_");
    }

    private String body(Operation operation, List<String> headers) {
        JsonNode content = operation.description().at("/requestBody/content").path("application/json");
        if (content.isMissingNode()) {
            return random.nextInt(20) == 0 ? hostile.json() : "";
        }
        headers.add("Content-Type: " + (random.nextInt(12) == 0 ? hostile.pick(OTHER_TYPES) : "application/json"));
        if (random.nextInt(3) == 0) {
            return hostile.json();
        }
        if (random.nextInt(3) == 0) {
            String escaped = Contract.quoted(hostile.text());
            return "{\"username\": %s, \"usernames\": [%s], \"force_refresh\": true}".formatted(escaped, escaped);
        }
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples")
                .forEach(example -> examples.add(Contract.resolved(example).path("value")));
        return hostile.pick(examples).toString();
    }
}
