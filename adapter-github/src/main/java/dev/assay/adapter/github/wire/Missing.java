package dev.assay.adapter.github.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parts that GitHub does not tell a token, as its scopes do not cover them.
 *
 * @param reasons what GitHub said, by part
 */
public record Missing(Map<Part, String> reasons) {

    public static final Missing NOTHING = new Missing(Map.of());

    public Missing {
        reasons = Map.copyOf(reasons);
    }

    public Missing with(Missing more) {
        Map<Part, String> all = new HashMap<>(reasons);
        more.reasons.forEach(all::putIfAbsent);
        return new Missing(all);
    }

    /** Returns those of these parts that are among others. */
    public Missing among(Set<Part> parts) {
        Map<Part, String> some = new HashMap<>(reasons);
        some.keySet().retainAll(parts);
        return new Missing(some);
    }

    public Set<Part> parts() {
        return reasons.keySet();
    }
}
