package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Errors in the form in which an answer carries them. */
final class QueryErrors {

    private final ArrayNode errors = JsonNodeFactory.instance.arrayNode();

    boolean isEmpty() {
        return errors.isEmpty();
    }

    ArrayNode nodes() {
        return errors;
    }

    /** An error of a kind that has a type; the empty type is left out. */
    void typed(String type, String message, List<Object> path) {
        ObjectNode error = add(message, path);
        if (!type.isEmpty()) {
            error.put("type", type);
        }
    }

    /** An error of the check before anything runs. */
    void coded(String code, String message, List<Object> path) {
        add(message, path).putObject("extensions").put("code", code);
    }

    private ObjectNode add(String message, List<Object> path) {
        ObjectNode error = errors.addObject();
        if (!path.isEmpty()) {
            ArrayNode steps = error.putArray("path");
            path.forEach(step -> steps.addPOJO(step));
        }
        return error.put("message", message);
    }
}
