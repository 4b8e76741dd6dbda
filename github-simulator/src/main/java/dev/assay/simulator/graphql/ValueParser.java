package dev.assay.simulator.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.simulator.graphql.Lexer.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values and lists of arguments. Not for many threads. */
final class ValueParser {

    private static final int DEEPEST = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TokenReader tokens;
    private int depth;

    ValueParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** Named values between two marks. */
    Map<String, Value> named(String open, String close) {
        tokens.expect(open);
        Map<String, Value> values = new LinkedHashMap<>();
        while (!tokens.skip(close)) {
            String name = tokens.name();
            tokens.expect(":");
            values.put(name, value());
        }
        return values;
    }

    Value value() {
        if (++depth > DEEPEST) {
            throw new GraphQlException("", "Parse error: values nest deeper than " + DEEPEST + ".");
        }
        Value value = parse();
        depth--;
        return value;
    }

    private Value parse() {
        if (tokens.isAt("{")) {
            return new Value.Fields(named("{", "}"));
        }
        if (tokens.skip("[")) {
            List<Value> items = new ArrayList<>();
            while (!tokens.skip("]")) {
                items.add(value());
            }
            return new Value.Items(items);
        }
        if (tokens.skip("$")) {
            return new Value.Variable(tokens.name());
        }
        return new Value.Literal(literal());
    }

    private JsonNode literal() {
        GraphQlException unexpected = tokens.unexpected("a value");
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER, STRING -> json(token, unexpected);
            case NAME ->
                switch (token.text()) {
                    case "null" -> NODES.nullNode();
                    case "true", "false" -> NODES.booleanNode(token.text().equals("true"));
                    default -> NODES.textNode(token.text());
                };
            case MARK, END -> throw unexpected;
        };
    }

    /** Numbers and strings of GraphQL are written as those of JSON. */
    private static JsonNode json(Token token, GraphQlException unexpected) {
        try {
            return MAPPER.readTree(token.text());
        } catch (JsonProcessingException notJson) {
            unexpected.addSuppressed(notJson);
            throw unexpected;
        }
    }
}
