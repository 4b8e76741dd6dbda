package dev.assay.simulator.graphql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A type of the schema: which fields its objects have, and how they are found. Built at start, read by many threads.
 *
 * @param <S> what stands for an object of this type
 */
public final class ObjectType<S> {

    /** The type of fields that have no fields of their own. */
    static final String LEAF = "";

    private final String name;
    private final Class<S> source;
    private final Predicate<S> member;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private ObjectType(String name, Class<S> source, Predicate<S> member) {
        this.name = name;
        this.source = source;
        this.member = member;
    }

    /** A type to which all values of a class belong. */
    public static <S> ObjectType<S> of(String name, Class<S> source) {
        return new ObjectType<>(name, source, value -> true);
    }

    /** A type to which some values of a class belong. */
    public static <S> ObjectType<S> of(String name, Class<S> source, Predicate<S> member) {
        return new ObjectType<>(name, source, member);
    }

    /** Adds a leaf: a string, number, boolean, or null. */
    public ObjectType<S> leaf(String field, Function<S, @Nullable Object> value) {
        return add(field, LEAF, List.of(), (source, arguments) -> value.apply(source));
    }

    /** Adds an object or a list of objects; null for none. */
    public ObjectType<S> object(String field, String type, Function<S, @Nullable Object> value) {
        return add(field, type, List.of(), (source, arguments) -> value.apply(source));
    }

    /**
     * Adds an object that depends on arguments. A field with an argument {@code first} is a connection.
     *
     * @param arguments their names between spaces; those that must be there end in an exclamation mark
     */
    public ObjectType<S> object(String field, String type, String arguments, Resolver<S> resolver) {
        return add(field, type, Arrays.asList(arguments.split(" ", -1)), resolver);
    }

    String name() {
        return name;
    }

    boolean has(Object value) {
        return source.isInstance(value) && member.test(source.cast(value));
    }

    @Nullable
    Field field(String field) {
        return fields.get(field);
    }

    private ObjectType<S> add(String field, String type, List<String> arguments, Resolver<S> resolver) {
        fields.put(field, new Field(type, arguments, (value, given) -> resolver.resolve(source.cast(value), given)));
        return this;
    }

    /**
     * Finds the value of a field.
     *
     * @param <T> of which objects
     */
    @FunctionalInterface
    public interface Resolver<T> {
        /**
         * Returns an object, a list of them, or null for none.
         *
         * @throws GraphQlException if there is no value, with the reason
         */
        @Nullable
        Object resolve(T source, Arguments arguments);
    }

    /**
     * A field.
     *
     * @param type of the objects behind it; empty for a leaf
     */
    record Field(String type, List<String> arguments, Resolver<Object> resolver) {

        boolean isLeaf() {
            return type.equals(LEAF);
        }

        boolean isConnection() {
            return arguments.contains("first");
        }

        boolean accepts(String argument) {
            return arguments.contains(argument) || arguments.contains(argument + "!");
        }

        List<String> required() {
            return arguments.stream()
                    .filter(argument -> argument.endsWith("!"))
                    .map(argument -> argument.substring(0, argument.length() - 1))
                    .toList();
        }
    }
}
