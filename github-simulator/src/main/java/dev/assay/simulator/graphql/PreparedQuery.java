package dev.assay.simulator.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.graphql.Document.Declaration;
import dev.assay.simulator.graphql.Document.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query that was read and checked. Immutable; may run many times. */
public final class PreparedQuery {

    private final Schema schema;
    private final Document document;
    private final Operation operation;
    private final Map<String, JsonNode> variables;
    private final ArrayNode errors;
    private final QueryCheck check;

    private PreparedQuery(Schema schema, Document document, Operation operation, Map<String, JsonNode> variables) {
        this.schema = schema;
        this.document = document;
        this.operation = operation;
        this.variables = variables;
        this.check = new QueryCheck(schema, document, variables);
        this.errors = check.check(operation).nodes();
    }

    /**
     * Reads a query.
     *
     * @param given the variables; missing or null for none
     * @param operation its name; empty if the document has only one
     * @throws GraphQlException if it cannot be read, or a variable is not there
     */
    public static PreparedQuery of(Schema schema, String document, JsonNode given, String operation) {
        Document parsed = DocumentParser.parse(document);
        Operation chosen = parsed.operation(operation);
        return new PreparedQuery(schema, parsed, chosen, variables(chosen.variables(), given));
    }

    /** GitHub's points for it, at least 1. */
    public int cost() {
        return check.cost();
    }

    /** How many nodes it may bring. */
    public long nodes() {
        return check.nodes();
    }

    /** The highest {@code first} in it; 0 if it has no pages. */
    public int largestPage() {
        return check.largestPage();
    }

    /** An answer without data if the check found errors. */
    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** The answer: {@code data}, {@code errors}, or both. */
    public ObjectNode run(Object root) {
        if (isRefused()) {
            ObjectNode refusal = JsonNodeFactory.instance.objectNode();
            refusal.set("errors", errors.deepCopy());
            return refusal;
        }
        return new Execution(schema, document, variables).run(operation.selections(), root);
    }

    private static Map<String, JsonNode> variables(List<Declaration> declarations, JsonNode given) {
        Map<String, JsonNode> variables = new HashMap<>();
        for (Declaration declaration : declarations) {
            JsonNode value = given.path(declaration.name());
            if (value.isMissingNode() && declaration.otherwise().isPresent()) {
                value = declaration.otherwise().get().with(Map.of());
            }
            boolean absent = value.isMissingNode() || value.isNull();
            if ((absent && declaration.isRequired()) || (!absent && !fits(value, declaration.type()))) {
                throw new GraphQlException(
                        "",
                        "Variable $%s of type %s was provided invalid value"
                                .formatted(declaration.name(), declaration.type()));
            }
            variables.put(declaration.name(), value);
        }
        return variables;
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type.replace("!", "")) {
            case "Int" -> value.isInt();
            case "Boolean" -> value.isBoolean();
            case "String", "DateTime", "GitTimestamp", "URI" -> value.isTextual();
            case "ID" -> value.isTextual() || value.isInt();
            default -> true;
        };
    }
}
