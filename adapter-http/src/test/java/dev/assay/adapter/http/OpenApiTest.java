package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.json.AssayJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every answer of the other tests is held against the description too: see {@link Client}. */
class OpenApiTest {

    private final ScriptedTasks tasks = new ScriptedTasks();
    private final HttpApi api =
            HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final Client client = new Client(api);

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @Test
    void describesEveryRouteAndNoOther() throws Exception {
        for (String path : paths()) {
            String concrete = path.replaceAll("\\{[^}]+}", "x");
            HttpResponse<String> options = client.send("OPTIONS", concrete, "");

            List<String> described = new ArrayList<>(new TreeSet<>(operations(path)));
            assertThat(options.headers().firstValue("Allow"))
                    .as(path)
                    .contains(String.join(", ", described) + ", OPTIONS");
        }
        List<String> routes = described(api.routes());
        assertThat(routes.stream().filter(path -> !paths().contains(path)))
                .as("routes that openapi.json does not describe")
                .isEmpty();
        assertThat(paths().stream().filter(path -> !routes.contains(path)))
                .as("paths in openapi.json without a route")
                .isEmpty();
    }

    /** The parts of a page are described by the page. */
    private static List<String> described(List<String> routes) {
        return routes.stream().filter(path -> !Contract.partOfAPage(path)).toList();
    }

    private static List<String> paths() {
        return Contract.DOCUMENT.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> operations(String path) {
        List<String> methods = new ArrayList<>();
        Contract.DOCUMENT.path("paths").path(path).fieldNames().forEachRemaining(method -> {
            methods.add(method.toUpperCase(Locale.ROOT));
            if (method.equals("get")) {
                methods.add("HEAD");
            }
        });
        return methods;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : Contract.DOCUMENT.findValues("$ref")) {
            assertThat(Contract.DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void everyExampleIsValid() {
        int examples = 0;
        for (JsonNode media : bodies()) {
            for (JsonNode example : examplesOf(media)) {
                assertThat(Contract.errors(media.path("schema"), example.toString()))
                        .as(example.toString())
                        .isEmpty();
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(20);
    }

    private static List<JsonNode> bodies() {
        return Contract.DOCUMENT.findValues("content").stream()
                .flatMap(content -> content.properties().stream())
                .filter(body -> body.getKey().endsWith("json"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<JsonNode> examplesOf(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        media.path("examples")
                .forEach(example -> examples.add(Contract.resolved(example).path("value")));
        if (media.has("example")) {
            examples.add(media.path("example"));
        }
        return examples;
    }

    @Test
    void theDescriptionRefusesWhatIsNoTask() {
        JsonNode task = Contract.DOCUMENT
                .at("/paths/~1api~1v1~1github~1task~1{task_id}/get/responses/200")
                .path("content")
                .path("application/json")
                .path("schema");

        assertThat(Contract.errors(task, "{\"status\":\"completed\"}")).isNotEmpty();
    }

    @Test
    void aSchemaInPlaceRefusesTooAndMayReferToOthers() {
        JsonNode list = new AssayJson().read("""
                {"type": "array", "items": {"$ref": "#/components/schemas/AnalysisRequest"}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(Contract.errors(list, "[{\"username\":\"octocat\"}]")).isEmpty();
        assertThat(Contract.errors(list, "[{\"username\":7}]")).isNotEmpty();
        assertThat(Contract.errors(list, "{}")).isNotEmpty();
    }

    /** Generators of clients stumble over an array of nothing, and take what has a default for what is always there. */
    @Test
    void isWhatGeneratorsOfClientsCanRead() {
        for (JsonNode type : Contract.DOCUMENT.findParents("type")) {
            if (type.path("type").toString().contains("\"array\"")) {
                assertThat(type.has("items")).as(type.toString()).isTrue();
            }
        }
        assertThat(Contract.DOCUMENT.at("/components/schemas/AnalysisRequest/properties/force_refresh"))
                .isNotEmpty()
                .noneMatch(value -> value.isBoolean());
        assertThat(Contract.DOCUMENT.at("/info/version").asText()).isNotEqualTo("1");
    }

    @Test
    void servesThePageAndAllItNeeds() throws Exception {
        HttpResponse<String> page = client.get("/docs");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("http");
        assertThat(page.body()).doesNotContain("http://", "https://");
        for (String part : List.of("/docs/start.js", "/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css")) {
            assertThat(page.body()).contains(part);
            assertThat(client.get(part).statusCode()).isEqualTo(200);
        }
        assertThat(client.get("/openapi.json").body()).contains("\"openapi\":\"3.1");
    }
}
