package dev.assay.simulator.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parsed document: one query or several, and their fragments. */
record Document(List<Operation> operations, Map<String, Selection.Fragment> fragments) {

    /** The operation of this name; with the empty name the only one. */
    Operation operation(String name) {
        if (name.isEmpty() && operations.size() == 1) {
            return operations.getFirst();
        }
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new GraphQlException(
                        "", name.isEmpty() ? "An operation name is required" : "No operation named \"" + name + "\""));
    }

    /**
     * A query.
     *
     * @param name empty for none
     */
    record Operation(String name, List<Declaration> variables, List<Selection> selections) {}

    /**
     * A declared variable.
     *
     * @param type as it is written
     * @param otherwise the default
     */
    record Declaration(String name, String type, Optional<Value> otherwise) {

        boolean isRequired() {
            return type.endsWith("!") && otherwise.isEmpty();
        }
    }
}
