package dev.assay.adapter.github.graphql;

import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Part;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A GraphQL document, with or without some of its parts.
 *
 * @param parts that it tells of; those that it can do without are left out where they are missing
 * @param without returns the text that asks for all but some parts
 */
public record Document(Set<Part> parts, Function<Set<Part>, String> without) {

    /** Returns a document that is always sent as it stands. */
    public static Document fixed(String text) {
        return new Document(Set.of(), missing -> text);
    }

    /** Returns the same without these. */
    public Document lacking(Set<Part> some) {
        return new Document(parts, missing -> {
            Set<Part> all = new HashSet<>(missing);
            all.addAll(some);
            return without.apply(all);
        });
    }

    String text(Set<Part> missing) {
        return without.apply(missing);
    }

    /** Returns the errors that GitHub would send, had these parts been asked for. */
    List<GraphQlError> errors(Missing missing) {
        Map<Part, String> ordered = new EnumMap<>(Part.class);
        ordered.putAll(missing.reasons());
        ordered.keySet().retainAll(parts);
        return ordered.entrySet().stream()
                .map(entry -> new GraphQlError(
                        GraphQlError.SCOPES, entry.getValue(), entry.getKey().path(), 0))
                .toList();
    }
}
