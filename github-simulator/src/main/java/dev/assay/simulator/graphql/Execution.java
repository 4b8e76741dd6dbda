package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.graphql.Selection.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers one query. A field that fails is null, and an error says why. Not for many threads. */
final class Execution {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schema schema;
    private final Document document;
    private final Map<String, JsonNode> variables;
    private final QueryErrors errors = new QueryErrors();
    private final List<Object> path = new ArrayList<>();

    Execution(Schema schema, Document document, Map<String, JsonNode> variables) {
        this.schema = schema;
        this.document = document;
        this.variables = variables;
    }

    ObjectNode run(List<Selection> selections, Object root) {
        ObjectNode answer = NODES.objectNode();
        answer.set("data", objectOf(schema.typeOf(Schema.QUERY, root), root, selections));
        if (!errors.isEmpty()) {
            answer.set("errors", errors.nodes());
        }
        return answer;
    }

    private ObjectNode objectOf(ObjectType<?> type, Object source, List<Selection> selections) {
        Map<String, List<Selection.Field>> wanted = new LinkedHashMap<>();
        collect(selections, type.name(), wanted);
        ObjectNode object = NODES.objectNode();
        wanted.forEach((key, fields) -> {
            path.add(key);
            object.set(key, valueOf(type, source, fields));
            path.removeLast();
        });
        return object;
    }

    /** The same key may be asked for in several places; its selections add up. */
    private void collect(List<Selection> selections, String type, Map<String, List<Selection.Field>> wanted) {
        for (Selection selection : selections) {
            if (!selection.conditions().hold(variables)) {
                continue;
            }
            switch (selection) {
                case Selection.Field field ->
                    wanted.computeIfAbsent(field.key(), key -> new ArrayList<>())
                            .add(field);
                case Selection.Inline inline ->
                    collectIf(inline.type().orElse(type), type, inline.selections(), wanted);
                case Selection.Spread spread -> {
                    Fragment fragment =
                            Objects.requireNonNull(document.fragments().get(spread.fragment()));
                    collectIf(fragment.type(), type, fragment.selections(), wanted);
                }
            }
        }
    }

    private void collectIf(
            String condition, String type, List<Selection> selections, Map<String, List<Selection.Field>> wanted) {
        if (schema.fits(type, condition)) {
            collect(selections, type, wanted);
        }
    }

    private JsonNode valueOf(ObjectType<?> type, Object source, List<Selection.Field> fields) {
        Selection.Field first = fields.getFirst();
        if (first.name().equals("__typename")) {
            return NODES.textNode(type.name());
        }
        ObjectType.Field definition = Objects.requireNonNull(type.field(first.name()), first.name());
        try {
            Object value = definition.resolver().resolve(source, new Arguments(first.arguments(), variables));
            List<Selection> inner = fields.stream()
                    .flatMap(field -> field.selections().stream())
                    .toList();
            return complete(value, definition.type(), inner);
        } catch (GraphQlException failure) {
            errors.typed(failure.type(), String.valueOf(failure.getMessage()), List.copyOf(path));
            return NODES.nullNode();
        }
    }

    private JsonNode complete(@Nullable Object value, String type, List<Selection> selections) {
        return switch (value) {
            case null -> NODES.nullNode();
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = 0; i < list.size(); i++) {
                    path.add(i);
                    array.add(complete(list.get(i), type, selections));
                    path.removeLast();
                }
                yield array;
            }
            case String text -> NODES.textNode(text);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            default -> objectOf(schema.typeOf(type, value), value, selections);
        };
    }
}
