package dev.assay.adapter.github.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the entries of lists that GitHub kept back, one by one or all: null, or around a null. Where no error speaks of
 * one, it is made an error of its own, so that no reader takes a list with a gap for a whole one.
 */
final class MissingEntries {

    /** What an entry is about: without it nothing is left of the entry. */
    private static final Set<String> ESSENCE = Set.of("node", "topic", "repository");

    private static final Set<String> WRAPPERS = Set.of("nodes", "edges");

    private final List<GraphQlError> known;
    private final List<GraphQlError> found = new ArrayList<>();

    private MissingEntries(List<GraphQlError> known) {
        this.known = known;
    }

    /** Returns an error for every list with a gap that no known error speaks of. */
    static List<GraphQlError> in(JsonNode data, List<GraphQlError> known) {
        MissingEntries entries = new MissingEntries(known);
        entries.search(data, List.of());
        return entries.found;
    }

    private void search(JsonNode node, List<String> path) {
        if (node.isArray()) {
            boolean gap = false;
            for (int i = 0; i < node.size(); i++) {
                gap |= missing(node.path(i));
                search(node.path(i), with(path, Integer.toString(i)));
            }
            if (gap) {
                note("an entry of " + noun(path) + " came empty", path);
            }
        } else if (node.isObject()) {
            node.propertyStream().forEach(field -> search(field.getValue(), with(path, field.getKey())));
        } else if (node.isNull() && !path.isEmpty() && WRAPPERS.contains(path.getLast())) {
            note("the entries of " + noun(path) + " did not come", path);
        }
    }

    private void note(String message, List<String> path) {
        if (known.stream().noneMatch(error -> error.within(path))) {
            found.add(new GraphQlError("", message, path, 0));
        }
    }

    private static boolean missing(JsonNode entry) {
        return entry.isNull()
                || entry.propertyStream()
                        .anyMatch(field -> field.getValue().isNull() && ESSENCE.contains(field.getKey()));
    }

    private static String noun(List<String> path) {
        return path.reversed().stream()
                .filter(step -> !WRAPPERS.contains(step))
                .findFirst()
                .orElse("a list");
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
