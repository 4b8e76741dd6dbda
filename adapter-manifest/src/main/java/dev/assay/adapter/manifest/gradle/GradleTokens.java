package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.text.TemplateText;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a build file in Groovy or Kotlin into words, strings and symbols. Comments are dropped, in Kotlin also those in
 * comments. Takes time in proportion to the length, whatever the text.
 */
final class GradleTokens {

    private static final Token LINE_END = new Token(Kind.LINE_END, "\n");
    private static final String BEFORE_PATTERNS = "(,=[~:";

    private final String text;
    private final boolean kotlin;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private GradleTokens(String text, boolean kotlin) {
        this.text = text;
        this.kotlin = kotlin;
    }

    static List<Token> of(String text, boolean kotlin) {
        GradleTokens reading = new GradleTokens(text, kotlin);
        while (reading.at < text.length()) {
            reading.step();
        }
        return reading.tokens;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '\n') {
            tokens.add(LINE_END);
            at++;
        } else if (Character.isWhitespace(next)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = indexOrEnd("\n", at);
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (next == '"' || next == '\'') {
            string(next);
        } else if (next == '`') {
            end(indexOrEnd("`", at + 1), 1, Kind.WORD);
        } else if (Character.isJavaIdentifierPart(next)) {
            word();
        } else if (!pattern()) {
            tokens.add(new Token(Kind.SYMBOL, String.valueOf(next)));
            at++;
        }
    }

    private void blockComment() {
        int depth = 0;
        while (at < text.length()) {
            if (text.startsWith("/*", at) && (kotlin || depth == 0)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (text.startsWith(triple, at)) {
            end(indexOrEnd(triple, at + 3), 3, Kind.STRING);
            return;
        }
        int end = quote == '"' ? TemplateText.closingQuote(text, at, "$") : plainEnd(quote);
        if (end < 0) {
            at = indexOrEnd("\n", at);
        } else {
            end(end, 1, Kind.STRING);
        }
    }

    private int plainEnd(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            if (text.charAt(end) == '\n') {
                return -1;
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end < text.length() ? end : -1;
    }

    /** Takes what lies between two quotes, which are as long as told. */
    private void end(int end, int quote, Kind kind) {
        if (end < text.length()) {
            tokens.add(new Token(kind, text.substring(at + quote, end)));
        }
        at = Math.min(end + quote, text.length());
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at)));
    }

    /** Skips a text between slashes, which Groovy takes for patterns. */
    private boolean pattern() {
        if (kotlin
                || text.charAt(at) != '/'
                || tokens.isEmpty()
                || !BEFORE_PATTERNS.contains(tokens.getLast().text())) {
            return false;
        }
        int end = plainEnd('/');
        if (end < 0) {
            return false;
        }
        at = end + 1;
        return true;
    }

    private int indexOrEnd(String mark, int from) {
        int index = text.indexOf(mark, from);
        return index < 0 ? text.length() : index;
    }
}
