package dev.assay.adapter.manifest.text;

/**
 * A piece of a program's text.
 *
 * @param kind what it is
 * @param text the word, the symbol, or the content of a string
 */
public record Token(Kind kind, String text) {

    public enum Kind {
        /** Letters, digits and underscores. */
        WORD,
        /** A string, without its quotes. */
        STRING,
        /** One character of punctuation. */
        SYMBOL,
        /** The end of a line. */
        LINE_END
    }

    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
