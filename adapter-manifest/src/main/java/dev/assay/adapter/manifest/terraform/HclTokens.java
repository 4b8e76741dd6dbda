package dev.assay.adapter.manifest.terraform;

import dev.assay.adapter.manifest.text.TemplateText;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text of HashiCorp's configuration language into words, strings and symbols. Comments and here-documents are
 * dropped. Takes time in proportion to the length, whatever the text.
 */
final class HclTokens {

    private static final Pattern DOCUMENT = Pattern.compile("<<-?([\\w-]++)[ \\t\\r]*+\\n");

    private static final Token LINE_END = new Token(Kind.LINE_END, "\n");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private HclTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        HclTokens reading = new HclTokens(text);
        while (reading.at < text.length()) {
            reading.step();
        }
        return reading.tokens;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '#' || text.startsWith("//", at)) {
            at = indexOrEnd("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = Math.min(indexOrEnd("*/", at + 2) + 2, text.length());
        } else if (next == '"') {
            string();
        } else if (isWordPart(next)) {
            word();
        } else if (Character.isWhitespace(next)) {
            space(next);
        } else if (!document()) {
            symbol(next);
        }
    }

    private void space(char next) {
        if (next == '\n') {
            tokens.add(LINE_END);
        }
        at++;
    }

    private void symbol(char next) {
        tokens.add(new Token(Kind.SYMBOL, String.valueOf(next)));
        at++;
    }

    private void string() {
        int end = TemplateText.closingQuote(text, at, "$%");
        if (end < 0) {
            at = indexOrEnd("\n", at);
        } else {
            tokens.add(new Token(Kind.STRING, text.substring(at + 1, end)));
            at = end + 1;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at)));
    }

    /** Skips a here-document up to and with the line that holds nothing but its mark. */
    private boolean document() {
        if (!text.startsWith("<<", at)) {
            return false;
        }
        Matcher opening = DOCUMENT.matcher(text).region(at, text.length());
        if (!opening.lookingAt()) {
            return false;
        }
        String mark = opening.group(1);
        int line = opening.end();
        while (line < text.length()) {
            int end = indexOrEnd("\n", line);
            boolean closed = text.substring(line, end).strip().equals(mark);
            line = Math.min(end + 1, text.length());
            if (closed) {
                break;
            }
        }
        tokens.add(LINE_END);
        at = line;
        return true;
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private int indexOrEnd(String mark, int from) {
        int index = text.indexOf(mark, from);
        return index < 0 ? text.length() : index;
    }
}
