package dev.assay.adapter.manifest.scala;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;

/** Scala. Comments nest. */
final class ScalaScanner extends SourceScanner {

    private static final String TRIPLE = "\"\"\"";

    private ScalaScanner(String text) {
        super(text);
    }

    static List<Token> tokensOf(String text) {
        return new ScalaScanner(text).tokens();
    }

    @Override
    protected void step() {
        if (skipsComment(true)) {
            return;
        }
        char next = here();
        if (isAt(TRIPLE)) {
            skip(TRIPLE.length());
            add(Kind.STRING, quoted(TRIPLE, ' ', ""));
        } else if (next == '"') {
            skip(1);
            add(Kind.STRING, quoted("\"", ' ', ""));
        } else if (isWordPart(next)) {
            add(Kind.WORD, word());
        } else {
            symbol();
        }
    }
}
