package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The arguments of a field, with variables filled in. An argument that is null counts as not there. */
public final class Arguments {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    Arguments(Map<String, Value> arguments, Map<String, JsonNode> variables) {
        arguments.forEach((name, value) -> values.put(name, value.with(variables)));
    }

    /** An argument as it is; missing if it is not there. */
    public JsonNode node(String name) {
        JsonNode node = values.get(name);
        return node == null || node.isNull() ? MissingNode.getInstance() : node;
    }

    /**
     * A string, an id or an enum value.
     *
     * @throws GraphQlException if it is something else
     */
    public Optional<String> text(String name) {
        JsonNode node = node(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new GraphQlException("", "Argument '" + name + "' has an invalid value (" + node + ").");
        }
        return Optional.of(node.asText());
    }

    /**
     * A whole number.
     *
     * @throws GraphQlException if it is something else
     */
    public OptionalInt integer(String name) {
        JsonNode node = node(name);
        if (node.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!node.isInt()) {
            throw new GraphQlException(
                    "", "Argument '" + name + "' has an invalid value (" + node + "). Expected Int.");
        }
        return OptionalInt.of(node.intValue());
    }
}
