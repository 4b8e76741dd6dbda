package dev.assay.adapter.manifest.elixir;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elixir. An atom keeps its colon, {@code :dev}, and so does a key, {@code only:}. Here-documents and sigils are
 * strings.
 */
final class ElixirScanner extends SourceScanner {

    private static final Pattern SIGIL = Pattern.compile("~[a-zA-Z]++(\"\"\"|'''|[\\[({<|/\"'])");

    private ElixirScanner(String text) {
        super(text);
    }

    static List<Token> tokensOf(String text) {
        return new ElixirScanner(text).tokens();
    }

    @Override
    protected void step() {
        char next = here();
        if (next == '#') {
            skipTo("\n");
        } else if (next == '"' || next == '\'') {
            string("");
        } else if (isWordPart(next)) {
            word("");
        } else if (next == ':' && ahead(1) != ':' && ahead(-1) != ':') {
            colon();
        } else if (next == '?' && (ahead(1) == '"' || ahead(1) == '\'' || ahead(1) == '#')) {
            skip(2);
        } else if (!sigil()) {
            symbol();
        }
    }

    private void string(String prefix) {
        String quote = String.valueOf(here());
        String end = isAt(quote.repeat(3)) ? quote.repeat(3) : quote;
        skip(end.length());
        String content = quoted(end, ' ', "#{");
        boolean key = ahead(0) == ':' && ahead(1) != ':';
        boolean atom = !prefix.isEmpty();
        add(key || atom ? Kind.WORD : Kind.STRING, prefix + content + (key ? ":" : ""));
        skip(key ? 1 : 0);
    }

    private void word(String prefix) {
        String word = word();
        boolean mark = ahead(0) == '?' || (ahead(0) == '!' && ahead(1) != '=');
        skip(mark ? 1 : 0);
        boolean key = prefix.isEmpty() && ahead(0) == ':' && ahead(1) != ':';
        skip(key ? 1 : 0);
        add(Kind.WORD, prefix + word + (mark ? "?" : "") + (key ? ":" : ""));
    }

    private void colon() {
        boolean quoted = ahead(1) == '"' || ahead(1) == '\'';
        if (!quoted && !isWordPart(ahead(1))) {
            symbol();
            return;
        }
        skip(1);
        if (quoted) {
            string(":");
        } else {
            word(":");
        }
    }

    private boolean sigil() {
        Optional<Matcher> start = here() == '~' ? match(SIGIL) : Optional.empty();
        start.ifPresent(found -> {
            skip(found.group().length());
            String open = found.group(1);
            char close = closing(open.charAt(0));
            String end = open.length() > 1 ? open : String.valueOf(close);
            add(Kind.STRING, quoted(end, ' ', ""));
        });
        return start.isPresent();
    }
}
