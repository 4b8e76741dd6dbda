package dev.assay.adapter.github;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A GraphQL document, with or without some of its parts.
 *
 * @param parts that it tells of; those that it can do without are left out where they are missing
 * @param without returns the text that asks for all but some parts
 */
record Document(Set<Part> parts, Function<Set<Part>, String> without) {

    /** Returns a document that is always sent as it stands. */
    static Document fixed(String text) {
        return new Document(Set.of(), missing -> text);
    }

    /** Returns the same without these. */
    Document lacking(Set<Part> some) {
        return new Document(parts, missing -> {
            Set<Part> all = new HashSet<>(missing);
            all.addAll(some);
            return without.apply(all);
        });
    }

    String text(Set<Part> missing) {
        return without.apply(missing);
    }
}
