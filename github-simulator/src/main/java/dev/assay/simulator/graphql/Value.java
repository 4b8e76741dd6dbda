package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value as it stands in a document. */
sealed interface Value {

    /** The value with its variables filled in; missing if it is a variable without a value. */
    JsonNode with(Map<String, JsonNode> variables);

    /** Adds the names of the variables in it. */
    void collectVariables(Set<String> names);

    /** A literal; enum values are strings. */
    record Literal(JsonNode node) implements Value {
        @Override
        public JsonNode with(Map<String, JsonNode> variables) {
            return node;
        }

        @Override
        public void collectVariables(Set<String> names) {}
    }

    /** A reference to a variable. */
    record Variable(String name) implements Value {
        @Override
        public JsonNode with(Map<String, JsonNode> variables) {
            return variables.getOrDefault(name, MissingNode.getInstance());
        }

        @Override
        public void collectVariables(Set<String> names) {
            names.add(name);
        }
    }

    /** A list. */
    record Items(List<Value> values) implements Value {
        @Override
        public JsonNode with(Map<String, JsonNode> variables) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> array.add(value.with(variables)));
            return array;
        }

        @Override
        public void collectVariables(Set<String> names) {
            values.forEach(value -> value.collectVariables(names));
        }
    }

    /** An input object. */
    record Fields(Map<String, Value> values) implements Value {
        @Override
        public JsonNode with(Map<String, JsonNode> variables) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            values.forEach((name, value) -> object.set(name, value.with(variables)));
            return object;
        }

        @Override
        public void collectVariables(Set<String> names) {
            values.values().forEach(value -> value.collectVariables(names));
        }
    }
}
