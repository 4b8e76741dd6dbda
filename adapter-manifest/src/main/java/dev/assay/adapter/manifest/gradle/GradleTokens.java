package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;

/** A build file in Groovy or Kotlin. Comments are dropped, in Kotlin also those in comments. */
final class GradleTokens extends SourceScanner {

    private static final String BEFORE_PATTERNS = "(,=[~:";

    private final boolean kotlin;

    private GradleTokens(String text, boolean kotlin) {
        super(text);
        this.kotlin = kotlin;
    }

    static List<Token> of(String text, boolean kotlin) {
        return new GradleTokens(text, kotlin).tokens();
    }

    @Override
    protected void step() {
        if (skipsComment(kotlin)) {
            return;
        }
        char next = here();
        if (next == '"' || next == '\'') {
            string(next);
        } else if (next == '`') {
            between("`", Kind.WORD);
        } else if (Character.isJavaIdentifierPart(next)) {
            add(Kind.WORD, word(Character::isJavaIdentifierPart));
        } else if (!pattern()) {
            symbol();
        }
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (isAt(triple)) {
            between(triple, Kind.STRING);
        } else if (quote == '"') {
            template("$");
        } else {
            plain(quote);
        }
    }

    private void plain(char quote) {
        int length = lengthTo(quote);
        if (length < 0) {
            skipTo("\n");
        } else {
            skip(1);
            add(Kind.STRING, take(length - 1));
            skip(1);
        }
    }

    /** Returns how far the next such character stands in this line, but for escaped ones; -1 if none does. */
    private int lengthTo(char quote) {
        int length = 1;
        while (ahead(length) != quote) {
            if (ahead(length) == '\n') {
                return -1;
            }
            length += ahead(length) == '\\' ? 2 : 1;
        }
        return length;
    }

    /** Skips a text between slashes, which Groovy takes for patterns. */
    private boolean pattern() {
        boolean may = !kotlin && here() == '/' && BEFORE_PATTERNS.contains(last().text());
        int length = may ? lengthTo('/') : -1;
        skip(length < 0 ? 0 : length + 1);
        return length >= 0;
    }
}
