package dev.assay.simulator.graphql;

import dev.assay.simulator.graphql.Document.Declaration;
import dev.assay.simulator.graphql.Document.Operation;
import dev.assay.simulator.graphql.Selection.Conditions;
import dev.assay.simulator.graphql.Selection.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document of queries and fragments. Not for many threads. */
final class DocumentParser {

    private static final int DEEPEST = 40;

    private final TokenReader tokens;
    private final ValueParser values;
    private int depth;

    private DocumentParser(String document) {
        this.tokens = new TokenReader(Lexer.tokens(document));
        this.values = new ValueParser(tokens);
    }

    /** @throws GraphQlException if this is no document of queries */
    static Document parse(String document) {
        return new DocumentParser(document).document();
    }

    private Document document() {
        List<Operation> operations = new ArrayList<>();
        Map<String, Fragment> fragments = new LinkedHashMap<>();
        while (!tokens.isAtEnd()) {
            if (tokens.isAt("{")) {
                operations.add(new Operation("", List.of(), selections()));
            } else if (tokens.skip("fragment")) {
                Fragment fragment = fragment();
                fragments.put(fragment.name(), fragment);
            } else {
                operations.add(operation());
            }
        }
        if (operations.isEmpty()) {
            throw new GraphQlException("", "Parse error: the document has no query.");
        }
        return new Document(operations, fragments);
    }

    private Fragment fragment() {
        String name = tokens.name();
        tokens.expect("on");
        return new Fragment(name, tokens.name(), selections());
    }

    private Operation operation() {
        if (!tokens.skip("query")) {
            throw tokens.unexpected("query or fragment");
        }
        String name = tokens.isAt("{") || tokens.isAt("(") ? "" : tokens.name();
        List<Declaration> declarations = new ArrayList<>();
        if (tokens.skip("(")) {
            while (!tokens.skip(")")) {
                declarations.add(declaration());
            }
        }
        return new Operation(name, declarations, selections());
    }

    private Declaration declaration() {
        tokens.expect("$");
        String name = tokens.name();
        tokens.expect(":");
        String type = type();
        return new Declaration(name, type, tokens.skip("=") ? Optional.of(values.value()) : Optional.empty());
    }

    private String type() {
        String type;
        if (tokens.skip("[")) {
            type = "[" + tokens.name() + (tokens.skip("!") ? "!" : "") + "]";
            tokens.expect("]");
        } else {
            type = tokens.name();
        }
        return tokens.skip("!") ? type + "!" : type;
    }

    private List<Selection> selections() {
        if (++depth > DEEPEST) {
            throw new GraphQlException("", "Parse error: selections nest deeper than " + DEEPEST + ".");
        }
        tokens.expect("{");
        List<Selection> selections = new ArrayList<>();
        do {
            selections.add(tokens.skip("...") ? fragmentUse() : field());
        } while (!tokens.skip("}"));
        depth--;
        return List.copyOf(selections);
    }

    private Selection fragmentUse() {
        if (tokens.skip("on")) {
            String type = tokens.name();
            return new Selection.Inline(Optional.of(type), conditions(), selections());
        }
        if (tokens.isAt("{") || tokens.isAt("@")) {
            return new Selection.Inline(Optional.empty(), conditions(), selections());
        }
        return new Selection.Spread(tokens.name(), conditions());
    }

    private Selection field() {
        String key = tokens.name();
        String name = tokens.skip(":") ? tokens.name() : key;
        Map<String, Value> arguments = tokens.isAt("(") ? values.named("(", ")") : Map.of();
        Conditions conditions = conditions();
        return new Selection.Field(key, name, arguments, conditions, tokens.isAt("{") ? selections() : List.of());
    }

    private Conditions conditions() {
        List<Value> include = new ArrayList<>();
        List<Value> skip = new ArrayList<>();
        while (tokens.skip("@")) {
            String directive = tokens.name();
            Value condition = Optional.ofNullable(values.named("(", ")").get("if"))
                    .orElseThrow(() -> new GraphQlException("", "Directive @" + directive + " needs \"if\"."));
            switch (directive) {
                case "include" -> include.add(condition);
                case "skip" -> skip.add(condition);
                default -> throw new GraphQlException("", "Directive @" + directive + " is not defined");
            }
        }
        return new Conditions(include, skip);
    }
}
