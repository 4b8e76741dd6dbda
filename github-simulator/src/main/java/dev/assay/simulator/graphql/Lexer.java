package dev.assay.simulator.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a document into tokens. */
final class Lexer {

    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final Pattern TOKEN = Pattern.compile("(?<skip>[\\s,\\uFEFF]+|#[^\\n\\r]*)"
            + "|(?<name>[_A-Za-z][_0-9A-Za-z]*)"
            + "|(?<number>-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
            + "|(?<string>\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\")"
            + "|(?<mark>\\.\\.\\.|[!$()\\[\\]{}:=@|])");

    private Lexer() {}

    /** @throws GraphQlException if the document is too long or holds what no token begins with */
    static List<Token> tokens(String document) {
        if (document.length() > MOST_CHARACTERS) {
            throw new GraphQlException("", "Query is too long: more than " + MOST_CHARACTERS + " characters.");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(document);
        int at = 0;
        while (at < document.length()) {
            if (!matcher.region(at, document.length()).lookingAt()) {
                throw new GraphQlException(
                        "", "Parse error: unexpected \"" + document.charAt(at) + "\" at " + at + ".");
            }
            if (matcher.group("skip") == null) {
                tokens.add(new Token(kind(matcher), matcher.group(), at));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", at));
        return tokens;
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.group("name") != null) {
            return Token.Kind.NAME;
        }
        if (matcher.group("number") != null) {
            return Token.Kind.NUMBER;
        }
        return matcher.group("string") == null ? Token.Kind.MARK : Token.Kind.STRING;
    }

    /**
     * A piece of a document.
     *
     * @param at the index of its first character
     */
    record Token(Kind kind, String text, int at) {

        enum Kind {
            NAME,
            NUMBER,
            STRING,
            MARK,
            END
        }
    }
}
