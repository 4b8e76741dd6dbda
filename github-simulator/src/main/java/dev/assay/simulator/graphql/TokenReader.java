package dev.assay.simulator.graphql;

import dev.assay.simulator.graphql.Lexer.Token;
import java.util.List;

/** Goes through tokens one by one. Not for many threads. */
final class TokenReader {

    private final List<Token> tokens;
    private int next;

    /** @param tokens the last of which is the end */
    TokenReader(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean isAt(String text) {
        Token token = peek();
        return token.text().equals(text) && token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.END;
    }

    /** Goes past this text if it comes next. */
    boolean skip(String text) {
        boolean there = isAt(text);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String text) {
        if (!skip(text)) {
            throw unexpected("\"" + text + "\"");
        }
    }

    String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("Name");
        }
        return take().text();
    }

    Token take() {
        Token token = peek();
        next += isAtEnd() ? 0 : 1;
        return token;
    }

    GraphQlException unexpected(String wanted) {
        Token found = peek();
        return new GraphQlException(
                "", "Parse error: Expected %s, found %s at %s.".formatted(wanted, found.text(), found.at()));
    }

    private Token peek() {
        return tokens.get(next);
    }
}
