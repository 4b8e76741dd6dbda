package dev.assay.simulator.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that queries are answered with. Immutable, safe for many threads. */
public final class Schema {

    static final String QUERY = "Query";

    private final Map<String, ObjectType<?>> types = new LinkedHashMap<>();
    private final Map<String, Abstract> abstracts;

    /**
     * A schema.
     *
     * @param types among them one called {@code Query}
     * @param abstracts interfaces and unions by name
     */
    public Schema(List<ObjectType<?>> types, Map<String, Abstract> abstracts) {
        types.forEach(type -> this.types.put(type.name(), type));
        this.abstracts = Map.copyOf(abstracts);
    }

    boolean knows(String type) {
        return types.containsKey(type) || abstracts.containsKey(type);
    }

    /** A field of a type, or of an interface that all its members share. */
    Optional<ObjectType.Field> field(String type, String field) {
        Abstract several = abstracts.get(type);
        if (several == null) {
            ObjectType<?> one = types.get(type);
            return one == null ? Optional.empty() : Optional.ofNullable(one.field(field));
        }
        return several.sharedFields().contains(field) ? field(several.members().getFirst(), field) : Optional.empty();
    }

    /** The type of a value of a field that promises this type. */
    ObjectType<?> typeOf(String promised, Object value) {
        Abstract several = abstracts.get(promised);
        List<String> candidates = several == null ? List.of(promised) : several.members();
        for (String candidate : candidates) {
            ObjectType<?> type = types.get(candidate);
            if (type != null && type.has(value)) {
                return type;
            }
        }
        throw new IllegalStateException("no " + promised + ": " + value.getClass());
    }

    /** Whether objects of a type fulfil the condition of a fragment. */
    boolean fits(String type, String condition) {
        Abstract several = abstracts.get(condition);
        return type.equals(condition) || (several != null && several.members().contains(type));
    }

    /**
     * An interface or a union.
     *
     * @param members its types
     * @param sharedFields what can be asked without knowing which of them it is
     */
    public record Abstract(List<String> members, Set<String> sharedFields) {

        /** Copies both. */
        public Abstract {
            members = List.copyOf(members);
            sharedFields = Set.copyOf(sharedFields);
        }
    }
}
