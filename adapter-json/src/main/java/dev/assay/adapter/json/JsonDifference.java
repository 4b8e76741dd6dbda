package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What turns one tree into another that is much like it. An object lists the keys that differ: those of objects on both
 * sides with their own difference, all others with the new value. Applying it to the first tree gives the second.
 */
final class JsonDifference {

    private static final String CHANGED = "c";
    private static final String SET = "s";
    private static final String REMOVED = "r";

    private JsonDifference() {}

    /** Returns the difference of two objects. */
    static ObjectNode between(JsonNode from, JsonNode to) {
        ObjectNode difference = JsonNodeFactory.instance.objectNode();
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ArrayNode removed = JsonNodeFactory.instance.arrayNode();
        to.properties().forEach(part -> {
            JsonNode before = from.path(part.getKey());
            JsonNode after = part.getValue();
            if (before.isObject() && after.isObject() && !before.equals(after)) {
                changed.set(part.getKey(), between(before, after));
            } else if (!before.equals(after)) {
                set.set(part.getKey(), after);
            }
        });
        from.fieldNames().forEachRemaining(key -> {
            if (!to.has(key)) {
                removed.add(key);
            }
        });
        keep(difference, CHANGED, changed);
        keep(difference, SET, set);
        keep(difference, REMOVED, removed);
        return difference;
    }

    private static void keep(ObjectNode difference, String name, JsonNode part) {
        if (!part.isEmpty()) {
            difference.set(name, part);
        }
    }

    /** Returns the tree that a difference leads to. Neither argument is changed. */
    static ObjectNode applied(JsonNode from, JsonNode difference) {
        ObjectNode to = from.deepCopy();
        difference.path(REMOVED).forEach(key -> to.remove(key.asText()));
        difference.path(SET).properties().forEach(part -> to.set(part.getKey(), part.getValue()));
        difference
                .path(CHANGED)
                .properties()
                .forEach(part -> to.set(part.getKey(), applied(from.path(part.getKey()), part.getValue())));
        return to;
    }
}
