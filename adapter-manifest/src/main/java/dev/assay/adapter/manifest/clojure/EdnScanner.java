package dev.assay.adapter.manifest.clojure;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;

/** Clojure's data: symbols and keywords are words, with all their signs; brackets are symbols. */
final class EdnScanner extends SourceScanner {

    private static final String BRACKETS = "()[]{}";
    private static final String ENDS = BRACKETS + "\";,`~@^";

    private EdnScanner(String text) {
        super(text);
    }

    static List<Token> tokensOf(String text) {
        return new EdnScanner(text).tokens();
    }

    /** Lines mean nothing. */
    @Override
    protected void lineEnd() {
        skip(1);
    }

    @Override
    protected void step() {
        char next = here();
        if (next == ',') {
            skip(1);
        } else if (next == ';') {
            skipTo("\n");
        } else if (next == '"') {
            skip(1);
            add(Kind.STRING, quoted("\"", ' ', ""));
        } else if (next == '\\') {
            skip(2);
        } else if (isAt("#_") || BRACKETS.indexOf(next) >= 0) {
            add(Kind.SYMBOL, isAt("#_") ? "#_" : String.valueOf(next));
            skip(isAt("#_") ? 2 : 1);
        } else if (ENDS.indexOf(next) >= 0 || next == '#') {
            skip(1);
        } else {
            symbolic();
        }
    }

    private void symbolic() {
        StringBuilder name = new StringBuilder();
        while (!atEnd() && !Character.isWhitespace(here()) && ENDS.indexOf(here()) < 0) {
            name.append(here());
            skip(1);
        }
        add(Kind.WORD, name.toString());
    }
}
