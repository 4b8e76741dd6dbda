package dev.assay.architecture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a profile, and its tables as the reference shows them. */
final class ProfileSchema {

    static final String TEXT = SourceTree.read(SourceTree.ROOT.resolve("docs/reference/profile.schema.json"));
    static final JsonNode TREE = parse(TEXT);

    private ProfileSchema() {}

    static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** Returns the objects by name, the profile itself first. */
    static Map<String, JsonNode> objects() {
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        objects.put("profile", TREE);
        TREE.path("$defs").properties().forEach(entry -> objects.put(entry.getKey(), entry.getValue()));
        return objects;
    }

    /** Returns the lines that the reference has for an object. */
    static List<String> table(String name, JsonNode object) {
        List<String> lines = new ArrayList<>(List.of("### " + name, "", "| key | type | meaning |", "|---|---|---|"));
        object.path("properties")
                .properties()
                .forEach(property -> lines.add("| `%s` | %s | %s |"
                        .formatted(
                                property.getKey(),
                                type(property.getValue()),
                                property.getValue().path("description").asText())));
        return lines;
    }

    private static String type(JsonNode property) {
        if (property.has("$ref")) {
            String reference = property.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (property.has("anyOf")) {
            return type(property.path("anyOf").path(0)) + " or null";
        }
        if (property.has("const")) {
            return "always " + property.path("const").asText();
        }
        return property.has("enum") ? "one of " + words(property.path("enum")) : plainType(property);
    }

    private static String plainType(JsonNode property) {
        JsonNode types = property.path("type");
        String type = types.isArray() ? types.path(0).asText() : types.asText();
        String shown = switch (type) {
            case "array" -> "list of " + type(property.path("items"));
            case "object" -> "map of " + type(property.path("additionalProperties"));
            default -> property.path("format").asText(type) + range(property);
        };
        return types.isArray() ? shown + " or null" : shown;
    }

    private static String range(JsonNode property) {
        return property.has("maximum") ? " 0–" + property.path("maximum").asText() : "";
    }

    private static String words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return String.join(", ", words);
    }
}
