package dev.assay.adapter.manifest.python;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The texts that a Python program writes down: in place, or in a variable that holds nothing but literals. What is
 * called is not run, and its arguments are no texts of the expression around it.
 */
public final class PythonLiterals {

    private static final int MAX_VARIABLES = 500;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_TEXTS = 2_000;

    private final List<Token> tokens;
    private final Map<String, List<Integer>> values = new HashMap<>();
    private int texts;

    private PythonLiterals(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static PythonLiterals of(String program) {
        PythonLiterals literals = new PythonLiterals(PythonScanner.tokensOf(program));
        for (int at = 0; at < literals.tokens.size(); at++) {
            int value = literals.valueOf(at);
            if (value > 0 && literals.values.size() < MAX_VARIABLES && literals.kind(at) == Kind.WORD) {
                literals.values
                        .computeIfAbsent(literals.text(at), unused -> new ArrayList<>())
                        .add(value);
            }
        }
        return literals;
    }

    public int size() {
        return tokens.size();
    }

    public String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    private Kind kind(int at) {
        return at < tokens.size() ? tokens.get(at).kind() : Kind.LINE_END;
    }

    private boolean isSymbol(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    /** Tells whether a word at a place is called. */
    public boolean isCall(int at) {
        return kind(at) == Kind.WORD && isSymbol(at + 1, "(");
    }

    /**
     * Returns where the value begins that a name at a place is given: {@code name = }, {@code name += } or, in a
     * dictionary, {@code "name": }; 0 if it is given none.
     */
    public int valueOf(int at) {
        if (kind(at) == Kind.STRING && isSymbol(at + 1, ":")) {
            return at + 2;
        }
        if (kind(at) != Kind.WORD || (isSymbol(at - 1, ".") && !text(at - 2).equals("self"))) {
            return 0;
        }
        int equals = isSymbol(at + 1, "+") ? at + 2 : at + 1;
        return isSymbol(equals, "=") && !isSymbol(equals + 1, "=") ? equals + 1 : 0;
    }

    /** Tells whether a comma and another value stand behind the one token at a place. */
    public boolean isSeparatedFrom(int at) {
        return isSymbol(at + 1, ",") && kind(at + 2) == Kind.STRING;
    }

    /**
     * Hands on the texts of the expression that begins at a place, each with the key of the dictionary that it stands
     * under; an empty key if there is none.
     */
    public void texts(int from, BiConsumer<String, String> taker) {
        read(from, "", 0, taker);
    }

    private void read(int from, String outerKey, int nesting, BiConsumer<String, String> taker) {
        int depth = 0;
        String key = outerKey;
        for (int at = from; at < tokens.size() && depth >= 0 && texts < MAX_TEXTS; at++) {
            Token token = tokens.get(at);
            if (depth == 0 && at > from && (token.isSymbol(",") || token.kind() == Kind.LINE_END)) {
                return;
            }
            if (token.kind() == Kind.SYMBOL) {
                depth += depthOf(token);
            } else if (isCall(at)) {
                at = closing(at + 1);
            } else if (token.kind() == Kind.STRING && isSymbol(at + 1, ":")) {
                key = outerKey.isEmpty() ? token.text() : outerKey;
            } else if (token.kind() == Kind.STRING) {
                texts++;
                taker.accept(key, token.text());
            } else if (token.kind() == Kind.WORD && nesting < MAX_DEPTH && !isSymbol(at + 1, ".")) {
                for (int value : values.getOrDefault(token.text(), List.of())) {
                    texts++;
                    read(value, key, nesting + 1, taker);
                }
            }
        }
    }

    private static int depthOf(Token token) {
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    /** Returns where the bracket is that closes the one at a place. */
    private int closing(int opening) {
        int depth = 0;
        for (int at = opening; at < tokens.size(); at++) {
            depth += tokens.get(at).kind() == Kind.SYMBOL ? depthOf(tokens.get(at)) : 0;
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }
}
