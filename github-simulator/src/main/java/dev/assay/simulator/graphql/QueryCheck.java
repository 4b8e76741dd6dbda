package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.graphql.Document.Operation;
import dev.assay.simulator.graphql.Selection.Fragment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks a query against the schema before it runs, and counts what it may ask for. Not for many threads. */
final class QueryCheck {

    private static final int MOST_FIELDS = 50_000;
    private static final int MOST_FIRST = 100;
    private static final long MOST_NODES = 500_000;

    private final Schema schema;
    private final Document document;
    private final Map<String, JsonNode> variables;
    private final QueryErrors errors = new QueryErrors();
    private final Set<String> usedVariables = new HashSet<>();
    private final Set<String> usedFragments = new HashSet<>();
    private final Deque<String> openFragments = new ArrayDeque<>();
    private final List<Object> path = new ArrayList<>(List.of("query"));
    private long requests;
    private long nodes;
    private int fields;
    private int largestPage;

    QueryCheck(Schema schema, Document document, Map<String, JsonNode> variables) {
        this.schema = schema;
        this.document = document;
        this.variables = variables;
    }

    /** The errors; empty if the query may run. */
    QueryErrors check(Operation operation) {
        check(operation.selections(), Schema.QUERY, 1);
        List<Object> nowhere = List.of();
        Set<String> declared = new HashSet<>();
        operation.variables().forEach(variable -> declared.add(variable.name()));
        declared.stream()
                .filter(name -> !usedVariables.contains(name))
                .sorted()
                .forEach(name -> errors.coded(
                        "variableNotUsed", "Variable $%s is declared but not used".formatted(name), nowhere));
        usedVariables.stream()
                .filter(name -> !declared.contains(name))
                .sorted()
                .forEach(name -> errors.coded(
                        "variableNotDefined", "Variable $%s is used but not declared".formatted(name), nowhere));
        document.fragments().keySet().stream()
                .filter(name ->
                        !usedFragments.contains(name) && document.operations().size() == 1)
                .forEach(name -> errors.coded(
                        "useAndDefineFragment", "Fragment %s was defined, but not used".formatted(name), nowhere));
        if (errors.isEmpty() && nodes > MOST_NODES) {
            String message = "This query requests up to " + grouped(nodes)
                    + " possible nodes which exceeds the maximum limit of " + grouped(MOST_NODES) + ".";
            errors.typed("MAX_NODE_LIMIT_EXCEEDED", message, nowhere);
        }
        return errors;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What GitHub charges: a hundredth of the requests behind it, at least one point. */
    int cost() {
        return (int) Math.max(1, Math.round(requests / 100.0));
    }

    long nodes() {
        return nodes;
    }

    int largestPage() {
        return largestPage;
    }

    private void check(List<Selection> selections, String type, long times) {
        for (Selection selection : selections) {
            selection.conditions().include().forEach(value -> value.collectVariables(usedVariables));
            selection.conditions().skip().forEach(value -> value.collectVariables(usedVariables));
            switch (selection) {
                case Selection.Field field -> checkField(field, type, times);
                case Selection.Inline inline -> checkCondition(inline.type().orElse(type), inline.selections(), times);
                case Selection.Spread spread -> checkSpread(spread, times);
            }
        }
    }

    private void checkSpread(Selection.Spread spread, long times) {
        Fragment fragment = document.fragments().get(spread.fragment());
        usedFragments.add(spread.fragment());
        if (fragment == null) {
            String message = "Fragment %s was used, but not defined".formatted(spread.fragment());
            errors.coded("useAndDefineFragment", message, List.copyOf(path));
        } else if (openFragments.contains(fragment.name())) {
            String message = "Fragment %s contains an infinite loop".formatted(fragment.name());
            errors.coded("infiniteLoop", message, List.copyOf(path));
        } else {
            openFragments.push(fragment.name());
            checkCondition(fragment.type(), fragment.selections(), times);
            openFragments.pop();
        }
    }

    private void checkCondition(String type, List<Selection> selections, long times) {
        if (schema.knows(type)) {
            check(selections, type, times);
        } else {
            errors.coded(
                    "undefinedType",
                    "No such type " + type + ", so it can't be a fragment condition",
                    List.copyOf(path));
        }
    }

    private void checkField(Selection.Field field, String type, long times) {
        if (++fields > MOST_FIELDS) {
            throw new GraphQlException("", "Query has more than " + MOST_FIELDS + " fields.");
        }
        field.arguments().values().forEach(value -> value.collectVariables(usedVariables));
        if (field.name().equals("__typename")) {
            return;
        }
        path.add(field.key());
        schema.field(type, field.name())
                .ifPresentOrElse(
                        definition -> checkKnown(field, definition, type, times),
                        () -> errors.coded(
                                "undefinedField",
                                "Field '%s' doesn't exist on type '%s'".formatted(field.name(), type),
                                List.copyOf(path)));
        path.removeLast();
    }

    private void checkKnown(Selection.Field field, ObjectType.Field definition, String type, long times) {
        checkArguments(field, definition);
        if (definition.isLeaf() != field.selections().isEmpty()) {
            String message = definition.isLeaf()
                    ? "Selections can't be made on scalars (field '%s' of type '%s')"
                    : "Field must have selections (field '%s' of type '%s' has no selections)";
            errors.coded("selectionMismatch", message.formatted(field.name(), type), List.copyOf(path));
            return;
        }
        long inner = definition.isConnection() ? times * countConnection(field, times) : times;
        check(field.selections(), definition.type(), inner);
    }

    private void checkArguments(Selection.Field field, ObjectType.Field definition) {
        for (String argument : field.arguments().keySet()) {
            if (!definition.accepts(argument)) {
                String message = "Field '%s' doesn't accept argument '%s'".formatted(field.name(), argument);
                errors.coded("argumentNotAccepted", message, List.copyOf(path));
            }
        }
        for (String argument : definition.required()) {
            if (!field.arguments().containsKey(argument)) {
                String message = "Field '%s' is missing required arguments: %s".formatted(field.name(), argument);
                errors.coded("missingRequiredArguments", message, List.copyOf(path));
            }
        }
    }

    /** How many nodes one such connection may bring; 1 if only its count is asked for. */
    private long countConnection(Selection.Field field, long times) {
        requests += times;
        Value first = field.arguments().get("first");
        if (first == null) {
            checkUnpaged(field);
            return 1;
        }
        JsonNode limit = first.with(variables);
        if (!limit.isInt() || limit.intValue() < 0 || limit.intValue() > MOST_FIRST) {
            String message = "Requesting %s records on the `%s` connection exceeds the `first` limit of 100 records."
                    .formatted(limit, field.name());
            errors.typed("EXCESSIVE_PAGINATION", message, List.copyOf(path));
            return 1;
        }
        largestPage = Math.max(largestPage, limit.intValue());
        nodes += times * limit.intValue();
        return Math.max(1, limit.intValue());
    }

    private void checkUnpaged(Selection.Field field) {
        boolean paged = asksForNodes(field.selections(), new HashSet<>());
        if (paged) {
            String message = "You must provide a `first` or `last` value to properly paginate the `%s` connection."
                    .formatted(field.name());
            errors.typed("MISSING_PAGINATION_BOUNDARIES", message, List.copyOf(path));
        }
    }

    private boolean asksForNodes(List<Selection> selections, Set<String> seen) {
        return selections.stream().anyMatch(selection -> switch (selection) {
            case Selection.Field field ->
                field.name().equals("nodes") || field.name().equals("edges");
            case Selection.Inline inline -> asksForNodes(inline.selections(), seen);
            case Selection.Spread spread -> {
                Fragment fragment = document.fragments().get(spread.fragment());
                yield fragment != null && seen.add(fragment.name()) && asksForNodes(fragment.selections(), seen);
            }
        });
    }
}
