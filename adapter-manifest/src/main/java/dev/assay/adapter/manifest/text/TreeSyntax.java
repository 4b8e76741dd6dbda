package dev.assay.adapter.manifest.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/** The syntaxes that make a tree, with bounds on its depth. */
public enum TreeSyntax {
    JSON {
        @Override
        public JsonNode parse(String text) throws IOException {
            return JSON_MAPPER.readTree(text);
        }
    },
    /** JSON as programs for people have it: with comments, and commas behind the last. */
    JSON_WITH_COMMENTS {
        @Override
        public JsonNode parse(String text) throws IOException {
            return COMMENTED_MAPPER.readTree(text);
        }
    },
    TOML {
        @Override
        public JsonNode parse(String text) throws IOException {
            return TOML_MAPPER.readTree(text);
        }
    },
    YAML {
        @Override
        public JsonNode parse(String text) throws IOException {
            return YamlTree.parse(YAML_FACTORY, text);
        }
    };

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(64).build();

    // Strangers' names must not stay behind in tables that all readers share.
    private static final ObjectMapper JSON_MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(LIMITS)
                    .build())
            .build();
    private static final ObjectMapper COMMENTED_MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(LIMITS)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final ObjectMapper TOML_MAPPER = TomlMapper.builder(
                    TomlFactory.builder().streamReadConstraints(LIMITS).build())
            .build();
    private static final YAMLFactory YAML_FACTORY =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /**
     * Returns the root of the tree.
     *
     * @throws IOException if the text is malformed or nested too deeply
     */
    public abstract JsonNode parse(String text) throws IOException;
}
