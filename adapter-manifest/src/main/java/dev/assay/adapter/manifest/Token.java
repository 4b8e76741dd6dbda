package dev.assay.adapter.manifest;

/**
 * A piece of a program's text.
 *
 * @param kind what it is
 * @param text the word, the symbol, or the content of a string
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** Letters, digits and underscores. */
        WORD,
        /** A string, without its quotes. */
        STRING,
        /** One character of punctuation. */
        SYMBOL,
        /** The end of a line. */
        LINE_END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
