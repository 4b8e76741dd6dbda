package dev.assay.adapter.manifest.text;

import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through a program that declares packages and cuts it into tokens, without running or understanding it. What a
 * language calls a comment or a text is told by its own class. Takes time in proportion to the length.
 */
public abstract class SourceScanner {

    private static final Token LINE_END = new Token(Kind.LINE_END, "\n");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    protected SourceScanner(String text) {
        this.text = text;
    }

    /** Returns the tokens of the whole text. */
    protected final List<Token> tokens() {
        while (!atEnd()) {
            if (here() == '\n') {
                lineEnd();
            } else if (Character.isWhitespace(here())) {
                skip(1);
            } else {
                step();
            }
        }
        return tokens;
    }

    /** Reads what stands here, at least one character; no space. */
    protected abstract void step();

    protected final char here() {
        return text.charAt(at);
    }

    /** Returns the character that many places on; a line end behind the end of the text. */
    protected final char ahead(int places) {
        return at + places >= 0 && at + places < text.length() ? text.charAt(at + places) : '\n';
    }

    protected final boolean isAt(String mark) {
        return text.startsWith(mark, at);
    }

    protected final boolean atEnd() {
        return at >= text.length();
    }

    protected final boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    protected final void skip(int characters) {
        at = Math.min(at + characters, text.length());
    }

    /** Goes to where the mark stands next, or to the end. */
    protected final void skipTo(String mark) {
        int index = text.indexOf(mark, at);
        at = index < 0 ? text.length() : index;
    }

    protected final void skipBehind(String mark) {
        skipTo(mark);
        skip(mark.length());
    }

    protected final void skipAll() {
        at = text.length();
    }

    /** Returns the rest of this line, which stays unread. */
    protected final String line() {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    /** Returns a match that starts here, if there is one. */
    protected final Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    protected final void add(Kind kind, String content) {
        tokens.add(new Token(kind, content));
    }

    /** Returns the token before; a line end before the first. */
    protected final Token last() {
        return tokens.isEmpty() ? LINE_END : tokens.getLast();
    }

    protected void lineEnd() {
        tokens.add(LINE_END);
        skip(1);
    }

    protected final void symbol() {
        add(Kind.SYMBOL, String.valueOf(here()));
        skip(1);
    }

    /** Returns the letters, digits and underscores from here on. */
    protected final String word() {
        return word(SourceScanner::isWordPart);
    }

    /** Returns the characters from here on that are part of a word. */
    protected final String word(IntPredicate part) {
        int length = 0;
        while (at + length < text.length() && part.test(text.charAt(at + length))) {
            length++;
        }
        return take(length);
    }

    /** Returns so many characters and goes behind them. */
    protected final String take(int characters) {
        int start = at;
        skip(characters);
        return text.substring(start, at);
    }

    /** Adds what stands between two marks, the first of them here; nothing if the second is missing. */
    protected final void between(String mark, Kind kind) {
        skip(mark.length());
        int start = at;
        skipTo(mark);
        if (!atEnd()) {
            add(kind, text.substring(start, at));
        }
        skip(mark.length());
    }

    /**
     * Adds a string in double quotes that may hold expressions; skips the line if it does not end.
     *
     * @param signs the characters that open an expression before a brace
     */
    protected final void template(String signs) {
        int end = TemplateText.closingQuote(text, at, signs);
        if (end < 0) {
            skipTo("\n");
        } else {
            add(Kind.STRING, text.substring(at + 1, end));
            at = end + 1;
        }
    }

    /** Skips a comment in the manner of C, if one stands here; tells whether one did. */
    protected final boolean skipsComment(boolean nests) {
        if (isAt("//")) {
            skipTo("\n");
            return true;
        }
        if (isAt("/*")) {
            blockComment(nests);
            return true;
        }
        return false;
    }

    /** Skips a comment between slashes and stars. */
    private void blockComment(boolean nests) {
        int depth = 0;
        do {
            boolean opens = isAt("/*") && (nests || depth == 0);
            boolean closes = !opens && isAt("*/");
            depth += opens ? 1 : closes ? -1 : 0;
            skip(opens || closes ? 2 : 1);
        } while (depth > 0 && !atEnd());
    }

    protected static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /**
     * Returns the text up to its end mark and goes behind it; a text that does not end is empty.
     *
     * @param end what ends the text
     * @param open a character that nests with the end; the space character if none does
     * @param expression how an expression within the text starts; empty if none can
     */
    protected final String quoted(String end, char open, String expression) {
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
    protected static char closing(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            case '<' -> '>';
            default -> open;
        };
    }
}
