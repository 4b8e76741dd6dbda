package dev.assay.adapter.github;

import dev.assay.adapter.github.GraphQlAnswer.GraphQlError;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts that GitHub does not tell a token, as its scopes do not cover them.
 *
 * @param reasons what GitHub said, by part
 */
record Missing(Map<Part, String> reasons) {

    static final Missing NOTHING = new Missing(Map.of());

    Missing {
        reasons = Map.copyOf(reasons);
    }

    Missing with(Missing more) {
        Map<Part, String> all = new HashMap<>(reasons);
        more.reasons.forEach(all::putIfAbsent);
        return new Missing(all);
    }

    /** Returns those of these parts that are among others. */
    Missing among(Set<Part> parts) {
        Map<Part, String> some = new HashMap<>(reasons);
        some.keySet().retainAll(parts);
        return new Missing(some);
    }

    Set<Part> parts() {
        return reasons.keySet();
    }

    /** Returns the errors that GitHub would send, had these parts of a document been asked for. */
    List<GraphQlError> errors(Document document) {
        Map<Part, String> ordered = new EnumMap<>(Part.class);
        ordered.putAll(reasons);
        ordered.keySet().retainAll(document.parts());
        return ordered.entrySet().stream()
                .map(entry -> new GraphQlError(
                        GraphQlError.SCOPES, entry.getValue(), entry.getKey().path(), 0))
                .toList();
    }
}
