package dev.assay.adapter.manifest.ruby;

import dev.assay.adapter.manifest.text.SourceScanner;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ruby. A symbol keeps its colon, {@code :test}, and so does a label, {@code group:}. A list of words is a list of
 * strings. Here-documents are gone, as are blocks of comments and what stands behind the program's end.
 */
final class RubyScanner extends SourceScanner {

    private static final Pattern HERE_DOCUMENT =
            Pattern.compile("<<(?:[~-]?([\"'`])\\w++\\1|[A-Z_]\\w*+|[~-][A-Za-z_]\\w*+)");
    private static final Pattern PERCENT = Pattern.compile("%(?<kind>[wWiIqQ]?)(?<open>[\\[({<|/!])");

    private static final Pattern REGULAR_EXPRESSION = Pattern.compile("/(?:[^/\\\\\\n]|\\\\.){1,200}+/");

    /** The marks of the here-documents that start at the next line. */
    private final Deque<String> pending = new ArrayDeque<>();

    private RubyScanner(String text) {
        super(text);
    }

    static List<Token> tokensOf(String text) {
        return new RubyScanner(text).tokens();
    }

    @Override
    protected void step() {
        char next = here();
        if (atLineStart() && startsIgnoredPart()) {
            skipIgnoredPart();
        } else if (next == '#') {
            skipTo("\n");
        } else if (next == '"' || next == '\'' || next == '`') {
            string();
        } else if (isWordPart(next)) {
            word("");
        } else if (next == ':' && ahead(1) != ':' && ahead(-1) != ':') {
            colon();
        } else if (!hereDocument() && !percentLiteral() && !regularExpression()) {
            symbol();
        }
    }

    @Override
    protected void lineEnd() {
        super.lineEnd();
        skipHereDocuments();
    }

    private boolean startsIgnoredPart() {
        return isAt("=begin") || line().stripTrailing().equals("__END__");
    }

    private void skipIgnoredPart() {
        if (isAt("=begin")) {
            skipBehind("\n=end");
            skipTo("\n");
        } else {
            skipAll();
        }
    }

    private void string() {
        char quote = here();
        skip(1);
        String content = quoted(String.valueOf(quote), ' ', quote == '\'' ? "" : "#{");
        boolean label = here(':') && ahead(1) != ':';
        add(label ? Kind.WORD : Kind.STRING, label ? content + ":" : content);
        skip(label ? 1 : 0);
    }

    private boolean here(char character) {
        return ahead(0) == character;
    }

    private void word(String prefix) {
        String word = word();
        boolean label = prefix.isEmpty() && here(':') && ahead(1) != ':' && !last().isSymbol("?");
        skip(label ? 1 : 0);
        boolean question = !label && (here('?') || here('!')) && ahead(1) != '=';
        skip(question ? 1 : 0);
        add(Kind.WORD, prefix + word + (label ? ":" : "") + (question ? "?" : ""));
    }

    /** A symbol, {@code :name} or {@code :"name"}, or just a colon. */
    private void colon() {
        if (isWordPart(ahead(1))) {
            skip(1);
            word(":");
        } else if (ahead(1) == '"' || ahead(1) == '\'') {
            skip(1);
            char quote = here();
            skip(1);
            add(Kind.WORD, ":" + quoted(String.valueOf(quote), ' ', "#{"));
        } else {
            symbol();
        }
    }

    private boolean hereDocument() {
        Optional<Matcher> mark = here() == '<' ? match(HERE_DOCUMENT) : Optional.empty();
        mark.ifPresent(found -> {
            pending.addLast(found.group().replaceAll("\\W", ""));
            add(Kind.STRING, found.group());
            skip(found.group().length());
        });
        return mark.isPresent();
    }

    private void skipHereDocuments() {
        while (!pending.isEmpty() && !atEnd()) {
            boolean ends = line().strip().equals(pending.getFirst());
            skipBehind("\n");
            if (ends) {
                pending.removeFirst();
            }
        }
    }

    private boolean percentLiteral() {
        Optional<Matcher> start = here() == '%' && valueMayStart() ? match(PERCENT) : Optional.empty();
        start.ifPresent(found -> {
            skip(found.group().length());
            char open = found.group("open").charAt(0);
            char close = closing(open);
            String content = quoted(String.valueOf(close), open == close ? ' ' : open, "");
            if (found.group("kind").matches("[wWiI]")) {
                list(content.strip().split("\\s+", -1));
            } else {
                add(Kind.STRING, content);
            }
        });
        return start.isPresent();
    }

    private void list(String[] words) {
        add(Kind.SYMBOL, "[");
        for (String word : words) {
            add(Kind.STRING, word);
            add(Kind.SYMBOL, ",");
        }
        add(Kind.SYMBOL, "]");
    }

    private boolean regularExpression() {
        Optional<Matcher> expression = here() == '/' && valueMayStart() ? match(REGULAR_EXPRESSION) : Optional.empty();
        expression.ifPresent(found -> {
            add(Kind.STRING, found.group());
            skip(found.group().length());
        });
        return expression.isPresent();
    }

    /** Tells an operand from an operator by what stands before it: {@code x % (y)} is no text. */
    private boolean valueMayStart() {
        Token before = last();
        boolean operand = before.kind() == Kind.STRING
                || before.isSymbol(")")
                || before.isSymbol("]")
                || before.isSymbol("}")
                || (before.kind() == Kind.WORD && Character.isWhitespace(ahead(1)));
        return !operand;
    }
}
