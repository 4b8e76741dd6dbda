package dev.assay.adapter.manifest.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Texts in double quotes that may hold expressions in <code>${ }</code>, which may hold such texts in turn. */
public final class TemplateText {

    private static final int MAX_DEPTH = 64;

    private TemplateText() {}

    /**
     * Returns where the text that begins at the quote has its closing quote; -1 if the line or the program ends before.
     *
     * @param signs the characters that open an expression before a brace
     */
    public static int closingQuote(String program, int quote, String signs) {
        Deque<Character> closers = new ArrayDeque<>();
        closers.push('"');
        for (int at = quote + 1; at < program.length(); at++) {
            char next = program.charAt(at);
            boolean inText = closers.getFirst() == '"';
            if (next == '\n' && closers.size() == 1) {
                return -1;
            }
            if (next == closers.getFirst()) {
                closers.pop();
                if (closers.isEmpty()) {
                    return at;
                }
            } else if (inText && (next == '\\' || isDoubledSign(program, at, signs))) {
                at++;
            } else if (opens(program, at, inText, signs)) {
                closers.push(next == '"' ? '"' : '}');
            }
            if (closers.size() > MAX_DEPTH) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDoubledSign(String program, int at, String signs) {
        char sign = program.charAt(at);
        return signs.indexOf(sign) >= 0
                && program.startsWith(String.valueOf(sign).repeat(2) + "{", at);
    }

    private static boolean opens(String program, int at, boolean inText, String signs) {
        char next = program.charAt(at);
        return inText ? next == '{' && signs.indexOf(program.charAt(at - 1)) >= 0 : next == '{' || next == '"';
    }
}
