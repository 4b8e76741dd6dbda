package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a program that declares packages into words, strings and symbols, without running or understanding it. Comments
 * and texts in triple quotes are dropped. Takes time in proportion to the length, whatever the text.
 */
final class Tokenizer {

    /** How a language starts its comments. */
    enum Comments {
        /** {@code // to the end of the line}, and blocks. */
        SLASHES,
        /** {@code # to the end of the line}. */
        HASH
    }

    private static final Token LINE_END = new Token(Kind.LINE_END, "\n");

    private final String text;
    private final Comments comments;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, Comments comments) {
        this.text = text;
        this.comments = comments;
    }

    static List<Token> tokensOf(String text, Comments comments) {
        Tokenizer tokenizer = new Tokenizer(text, comments);
        while (tokenizer.at < text.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '\n') {
            tokens.add(LINE_END);
            at++;
        } else if (Character.isWhitespace(next)) {
            at++;
        } else if (startsLineComment()) {
            at = indexOrEnd("\n", at);
        } else if (comments == Comments.SLASHES && text.startsWith("/*", at)) {
            at = Math.min(indexOrEnd("*/", at + 2) + 2, text.length());
        } else if (next == '"' || next == '\'') {
            string(String.valueOf(next));
        } else if (isWordPart(next)) {
            word();
        } else {
            tokens.add(new Token(Kind.SYMBOL, String.valueOf(next)));
            at++;
        }
    }

    private boolean startsLineComment() {
        return text.startsWith(comments == Comments.HASH ? "#" : "//", at);
    }

    private void string(String quote) {
        String triple = quote.repeat(3);
        if (text.startsWith(triple, at)) {
            at = Math.min(indexOrEnd(triple, at + 3) + 3, text.length());
            return;
        }
        int start = ++at;
        while (at < text.length() && text.charAt(at) != quote.charAt(0) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        if (text.startsWith(quote, at)) {
            tokens.add(new Token(Kind.STRING, text.substring(start, at)));
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at)));
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private int indexOrEnd(String mark, int from) {
        int index = text.indexOf(mark, from);
        return index < 0 ? text.length() : index;
    }
}
