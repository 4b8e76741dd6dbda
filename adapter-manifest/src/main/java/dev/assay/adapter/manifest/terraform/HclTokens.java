package dev.assay.adapter.manifest.terraform;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HashiCorp's configuration language. Comments and here-documents are dropped. */
final class HclTokens extends SourceScanner {

    private static final Pattern DOCUMENT = Pattern.compile("<<-?([\\w-]++)[ \\t\\r]*+\\n");

    private HclTokens(String text) {
        super(text);
    }

    static List<Token> of(String text) {
        return new HclTokens(text).tokens();
    }

    @Override
    protected void step() {
        if (skipsComment(false)) {
            return;
        }
        char next = here();
        if (next == '#') {
            skipTo("\n");
        } else if (next == '"') {
            template("$%");
        } else if (isWordPart(next)) {
            add(Kind.WORD, word(character -> isWordPart(character) || character == '-'));
        } else if (!document()) {
            symbol();
        }
    }

    /** Skips a here-document up to and with the line that holds nothing but its mark. */
    private boolean document() {
        Optional<Matcher> opening = isAt("<<") ? match(DOCUMENT) : Optional.empty();
        opening.ifPresent(found -> {
            skip(found.group().length());
            String line;
            do {
                line = line().strip();
                skipBehind("\n");
            } while (!line.equals(found.group(1)) && !atEnd());
            add(Kind.LINE_END, "\n");
        });
        return opening.isPresent();
    }
}
