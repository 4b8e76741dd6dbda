package dev.assay.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.adapter.json.AssayJson;
import java.util.List;
import java.util.Optional;

/**
 * The description of the server. It is written by hand, but for the profile: that has a schema of its own, whose parts
 * become components, so that there is one source of each.
 */
public final class OpenApi {

    private static final String PARTS = "$defs";
    private static final String PART = "#/" + PARTS + "/";
    private static final String COMPONENT = "#/components/schemas/profile.";
    private static final List<String> OF_A_SCHEMA_ALONE = List.of("$schema", "$id", PARTS);

    private OpenApi() {}

    /** Returns the document, as it is served. */
    public static byte[] document(AssayJson json) {
        JsonNode document = json.read(Bundled.file("openapi.json"));
        ((ObjectNode) document.path("info")).put("version", version());
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        ObjectNode profile = (ObjectNode) json.read(Bundled.file("profile.schema.json"));
        profile.path(PARTS)
                .properties()
                .forEach(part -> schemas.set("profile." + part.getKey(), moved(part.getValue())));
        schemas.set("Profile", moved(profile.remove(OF_A_SCHEMA_ALONE)));
        return json.write(document);
    }

    /** Returns the version that the build wrote into the jar: clients are generated from this document. */
    private static String version() {
        return Optional.ofNullable(OpenApi.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    /** Has a schema refer to components where it refers to its own parts. */
    private static JsonNode moved(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("$ref") instanceof TextNode reference) {
            object.put("$ref", reference.textValue().replace(PART, COMPONENT));
        }
        schema.forEach(OpenApi::moved);
        return schema;
    }
}
