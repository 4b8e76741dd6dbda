package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through a program that declares packages and cuts it into tokens, without running or understanding it. What a
 * language calls a comment or a text is told by its own class. Takes time in proportion to the length.
 */
abstract class SourceScanner {

    private static final Token LINE_END = new Token(Kind.LINE_END, "\n");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    SourceScanner(String text) {
        this.text = text;
    }

    /** Returns the tokens of the whole text. */
    final List<Token> tokens() {
        while (at < text.length()) {
            step();
        }
        return tokens;
    }

    /** Reads what stands here, at least one character. */
    abstract void step();

    final char here() {
        return text.charAt(at);
    }

    /** Returns the character that many places on; a line end behind the end of the text. */
    final char ahead(int places) {
        return at + places >= 0 && at + places < text.length() ? text.charAt(at + places) : '\n';
    }

    final boolean isAt(String mark) {
        return text.startsWith(mark, at);
    }

    final boolean atEnd() {
        return at >= text.length();
    }

    final boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    final void skip(int characters) {
        at = Math.min(at + characters, text.length());
    }

    /** Goes to where the mark stands next, or to the end. */
    final void skipTo(String mark) {
        int index = text.indexOf(mark, at);
        at = index < 0 ? text.length() : index;
    }

    final void skipBehind(String mark) {
        skipTo(mark);
        skip(mark.length());
    }

    final void skipAll() {
        at = text.length();
    }

    /** Returns the rest of this line, which stays unread. */
    final String line() {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    /** Returns a match that starts here, if there is one. */
    final Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    final void add(Kind kind, String content) {
        tokens.add(new Token(kind, content));
    }

    /** Returns the token before; a line end before the first. */
    final Token last() {
        return tokens.isEmpty() ? LINE_END : tokens.getLast();
    }

    final void lineEnd() {
        tokens.add(LINE_END);
        skip(1);
    }

    final void symbol() {
        add(Kind.SYMBOL, String.valueOf(here()));
        skip(1);
    }

    /** Returns the letters, digits and underscores from here on. */
    final String word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /**
     * Returns the text up to its end mark and goes behind it; a text that does not end is empty.
     *
     * @param end what ends the text
     * @param open a character that nests with the end; the space character if none does
     * @param expression how an expression within the text starts; empty if none can
     */
    final String quoted(String end, char open, String expression) {
        int start = at;
        int depth = 0;
        while (!atEnd()) {
            if (!expression.isEmpty() && isAt(expression)) {
                skip(expression.length());
                skipNested(expression.charAt(expression.length() - 1));
            } else if (here() == '\\') {
                skip(2);
            } else if (isAt(end) && depth == 0) {
                String content = text.substring(start, at);
                skip(end.length());
                return content;
            } else {
                depth += depthOf(open, end.charAt(0));
                skip(1);
            }
        }
        return "";
    }

    private int depthOf(char open, char close) {
        if (open == ' ') {
            return 0;
        }
        return here() == open ? 1 : here() == close ? -1 : 0;
    }

    private void skipNested(char open) {
        char close = closing(open);
        for (int depth = 1; depth > 0 && at < text.length(); skip(1)) {
            depth += depthOf(open, close);
        }
    }

    /** Returns the bracket that closes another; any other character closes itself. */
    static char closing(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            case '<' -> '>';
            default -> open;
        };
    }
}
