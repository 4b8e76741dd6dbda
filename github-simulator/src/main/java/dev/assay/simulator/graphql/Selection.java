package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a query asks of an object. */
sealed interface Selection {

    /** The arguments of {@code @include} and {@code @skip}. */
    Conditions conditions();

    /**
     * A field.
     *
     * @param key its name in the answer
     * @param selections of the object behind it; empty for a leaf
     */
    record Field(
            String key, String name, Map<String, Value> arguments, Conditions conditions, List<Selection> selections)
            implements Selection {}

    /** A use of a named fragment. */
    record Spread(String fragment, Conditions conditions) implements Selection {}

    /**
     * Selections for objects of a type.
     *
     * @param type empty for every type
     */
    record Inline(Optional<String> type, Conditions conditions, List<Selection> selections) implements Selection {}

    /** Selections with a name, for objects of a type. */
    record Fragment(String name, String type, List<Selection> selections) {}

    /** Whether a selection counts. */
    record Conditions(List<Value> include, List<Value> skip) {

        boolean hold(Map<String, JsonNode> variables) {
            return include.stream().allMatch(value -> value.with(variables).asBoolean())
                    && skip.stream().noneMatch(value -> value.with(variables).asBoolean());
        }
    }
}
