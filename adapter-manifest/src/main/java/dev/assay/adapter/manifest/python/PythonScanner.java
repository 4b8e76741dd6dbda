package dev.assay.adapter.manifest.python;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python. The letters before a string are dropped; a line that a backslash continues has no end. */
public final class PythonScanner extends SourceScanner {

    private static final Pattern QUOTES = Pattern.compile("[rRbBuUfF]{0,2}+(\"\"\"|'''|\"|')");

    private PythonScanner(String text) {
        super(text);
    }

    /** Returns the tokens of a program. */
    public static List<Token> tokensOf(String text) {
        return new PythonScanner(text).tokens();
    }

    @Override
    protected void step() {
        char next = here();
        Optional<Matcher> quotes = match(QUOTES);
        if (quotes.isPresent()) {
            skip(quotes.get().group().length());
            string(quotes.get().group(1));
        } else if (next == '\\') {
            skip(ahead(1) == '\n' ? 2 : 1);
        } else if (next == '#') {
            skipTo("\n");
        } else if (isWordPart(next)) {
            add(Kind.WORD, word());
        } else {
            symbol();
        }
    }

    private void string(String quotes) {
        add(Kind.STRING, quoted(quotes, ' ', ""));
    }
}
