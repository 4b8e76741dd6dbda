package dev.assay.adapter.manifest.swift;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Swift. Comments nest; what is compiled under no condition is left out. */
final class SwiftScanner extends SourceScanner {

    private static final Pattern NEVER = Pattern.compile("#if[ \\t]{1,9}+(?:false|0)\\b");
    private static final Pattern RAW = Pattern.compile("#{1,9}+\"");

    private SwiftScanner(String text) {
        super(text);
    }

    static List<Token> tokensOf(String text) {
        return new SwiftScanner(text).tokens();
    }

    @Override
    protected void step() {
        if (skipsComment(true)) {
            return;
        }
        char next = here();
        if (next == '"') {
            string("");
        } else if (next == '#' && match(RAW).isPresent()) {
            String signs = match(RAW).orElseThrow().group();
            skip(signs.length() - 1);
            string(signs.substring(1).replace('"', '#'));
        } else if (next == '#' && match(NEVER).isPresent()) {
            skipCondition();
        } else if (isWordPart(next)) {
            add(Kind.WORD, word());
        } else {
            symbol();
        }
    }

    /** Reads a string; only a short one ends with its line. */
    private void string(String signs) {
        String quotes = isAt("\"\"\"") ? "\"\"\"" : "\"";
        skip(quotes.length());
        String content = quoted(quotes + signs, ' ', signs.isEmpty() ? "\\(" : "");
        if (quotes.length() == 1) {
            add(Kind.STRING, content);
        }
    }

    private void skipCondition() {
        int depth = 0;
        do {
            String line = line().strip();
            if (line.startsWith("#if")) {
                depth++;
            } else if (line.startsWith("#endif") || (depth == 1 && line.startsWith("#else"))) {
                depth--;
            }
            skipBehind("\n");
        } while (depth > 0 && !atEnd());
    }
}
