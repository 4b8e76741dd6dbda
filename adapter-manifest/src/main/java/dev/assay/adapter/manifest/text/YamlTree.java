package dev.assay.adapter.manifest.text;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the tree of a YAML document. An alias becomes the very node of its anchor, never a copy; merge keys bring the
 * fields of their mappings into the one that has them, and are bounded in all. So a tree takes little more room than
 * its text. All scalars are text. What is tagged {@code !reset} is missing, as Compose has it.
 */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MERGE = "<<";
    private static final int MAX_MERGED_FIELDS = 100_000;
    private static final int MAX_ANCHOR = 200;
    private static final Pattern SCALAR_ANCHOR = Pattern.compile("(?:!\\S*+\\s++)?&([^\\s,\\[\\]{}]++)");

    private final YAMLParser parser;
    private final int[] text;
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private int mergedFields;

    private YamlTree(YAMLParser parser, String text) {
        this.parser = parser;
        this.text = text.codePoints().toArray();
    }

    static JsonNode parse(YAMLFactory factory, String text) throws IOException {
        try (YAMLParser parser = factory.createParser(text)) {
            return parser.nextToken() == null ? NODES.missingNode() : new YamlTree(parser, text).node();
        }
    }

    // Recursion is safe here: the parser refuses deep nesting.
    private JsonNode node() throws IOException {
        if (parser.isCurrentAlias()) {
            return anchors.getOrDefault(parser.getText(), NODES.missingNode());
        }
        boolean reset = Objects.equals(parser.getTypeId(), "reset");
        Optional<String> anchor = anchor();
        JsonNode node = switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NULL -> NODES.missingNode();
            default -> NODES.textNode(parser.getText());
        };
        anchor.ifPresent(name -> anchors.put(name, node));
        return reset ? NODES.missingNode() : node;
    }

    /**
     * The parser tells the anchors of mappings and sequences; those of scalars stand at the place where it starts them.
     */
    private Optional<String> anchor() throws IOException {
        if (parser.currentToken().isStructStart()) {
            return Optional.ofNullable(parser.getObjectId());
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (start < 0 || start >= text.length || (text[start] != '&' && text[start] != '!')) {
            return Optional.empty();
        }
        Matcher anchor = SCALAR_ANCHOR.matcher(new String(text, start, Math.min(MAX_ANCHOR, text.length - start)));
        return anchor.lookingAt() ? Optional.of(anchor.group(1)) : Optional.empty();
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        List<JsonNode> merged = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(MERGE)) {
                JsonNode value = node();
                merged.addAll(value.isArray() ? elements(value) : List.of(value));
            } else {
                object.set(name, node());
            }
        }
        for (JsonNode other : merged) {
            merge(other, object);
        }
        return object;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    /** What the mapping says itself, and what was merged before, stays. */
    private void merge(JsonNode other, ObjectNode object) throws IOException {
        mergedFields += other.size() + 1;
        if (mergedFields > MAX_MERGED_FIELDS) {
            throw new IOException("merges more than " + MAX_MERGED_FIELDS + " fields");
        }
        for (Map.Entry<String, JsonNode> field : other.properties()) {
            object.putIfAbsent(field.getKey(), field.getValue());
        }
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node());
        }
        return array;
    }
}
