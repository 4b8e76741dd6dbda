package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.adapter.http.api.OpenApi;
import dev.assay.adapter.json.AssayJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds answers against the server's description. */
final class Contract {

    static final JsonNode DOCUMENT = new AssayJson().read(OpenApi.document(new AssayJson()));

    /** What may come from any path, and is described once. */
    private static final Set<Integer> BEFORE_AN_OPERATION = Set.of(400, 405, 413, 414, 421, 431, 501, 505);

    private static final List<String> PARTS_OF_PAGES = List.of("/docs/", "/assets/");
    private static final String URI = "urn:assay:http";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(
                    Map.of(URI, new String(OpenApi.document(new AssayJson()), StandardCharsets.UTF_8))));

    private Contract() {}

    /** Fails if an answer is not what the description says. */
    static void check(String method, String path, HttpResponse<String> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        check(method, path, new RawAnswer(answer.statusCode(), headers, answer.body()));
    }

    /** Fails if an answer is not what the description says. */
    static void check(String method, String path, RawAnswer answer) {
        Optional<String> template = template(path);
        int status = answer.status();
        String what = method + " " + path + " " + status;
        if (partOfAPage(path)) {
            return;
        }
        if (template.isEmpty() || method.equals("OPTIONS")) {
            assertThat(status)
                    .as("%s: openapi.json does not describe this path, so it answers nothing else", what)
                    .isIn(204, 400, 401, 404, 414, 431);
            return;
        }
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        JsonNode operation = DOCUMENT.path("paths").path(template.get()).path(verb);
        JsonNode responses = operation.isMissingNode() ? anyResponses() : operation.path("responses");
        if (operation.isMissingNode()) {
            assertThat(status).as(what).isIn(BEFORE_AN_OPERATION);
        }
        JsonNode described = resolved(responses.path(String.valueOf(status)));
        if (described.isMissingNode()) {
            assertThat(status).as(what + " is not described").isIn(BEFORE_AN_OPERATION);
            described = resolved(responses.path("default"));
        }
        described.path("headers").fieldNames().forEachRemaining(header -> {
            if (header.equals("X-Request-ID")) {
                assertThat(answer.headers()).as(what).containsKey("x-request-id");
            }
        });
        if (!method.equals("HEAD")) {
            checkBody(what, described.path("content"), answer);
        }
    }

    /** Tells whether a path is that of something that a page needs, and that the page describes. */
    static boolean partOfAPage(String path) {
        return PARTS_OF_PAGES.stream().anyMatch(path::startsWith);
    }

    private static JsonNode anyResponses() {
        return DOCUMENT.at("/paths/~1/get/responses");
    }

    private static void checkBody(String what, JsonNode content, RawAnswer answer) {
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "").split(";", -1)[0];
        assertThat(content.properties().stream().map(Map.Entry::getKey).toList())
                .as(what)
                .contains(type);
        if (type.endsWith("json")) {
            assertThat(errors(content.path(type).path("schema"), answer.body()))
                    .as("%s: %s", what, answer.body())
                    .isEmpty();
        }
    }

    /** Tells what in a JSON text is not as a schema of the description has it. */
    static List<Error> errors(JsonNode schema, String json) {
        String reference = schema.path("$ref").asText();
        Schema found = reference.isEmpty()
                ? SCHEMAS.getSchema(inPlace(schema), InputFormat.JSON)
                : SCHEMAS.getSchema(SchemaLocation.of(URI + reference));
        return found.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** Returns a schema that stands where it is used; what it refers to stays that of the description. */
    private static String inPlace(JsonNode schema) {
        assertThat(schema.isObject()).as("a schema for what is JSON").isTrue();
        return schema.toString().replace("\"$ref\":\"#", "\"$ref\":\"" + URI + "#");
    }

    /** Returns a text as JSON has it. */
    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** Follows a reference within the description. */
    static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    private static Optional<String> template(String path) {
        String[] parts = path.split("\\?", 2)[0].split("/", -1);
        return DOCUMENT.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .filter(template -> matches(template.split("/", -1), parts))
                .findFirst();
    }

    private static boolean matches(String[] template, String[] path) {
        boolean same = template.length == path.length;
        for (int i = 0; same && i < path.length; i++) {
            same = template[i].startsWith("{") ? !path[i].isEmpty() : template[i].equals(path[i]);
        }
        return same;
    }
}
