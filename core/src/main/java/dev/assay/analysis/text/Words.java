package dev.assay.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into its words once, for any number of {@linkplain Vocabulary vocabularies} to search. A word is a run of
 * letters and digits. Immutable.
 */
public final class Words {

    /** Nothing to search. */
    static final Words NONE = of("");

    private static final int PREFIX = Vocabulary.MIN_STEM;

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * A word.
     *
     * @param start where it begins
     * @param end where it ends
     * @param lower the word in lower case
     * @param prefix its first letters, by which stems are looked up; empty for a shorter word
     */
    record Word(int start, int end, String lower, String prefix) {}

    public static Words of(String original) {
        String text = normalized(original);
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start);
            // What follows an at sign is a name or an address.
            if (end > start && (start == 0 || text.charAt(start - 1) != '@')) {
                String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
                words.add(new Word(start, end, lower, lower.length() < PREFIX ? "" : lower.substring(0, PREFIX)));
            }
            start = Math.max(end, start + 1);
        }
        return new Words(text, words);
    }

    /** Returns the words in their order. */
    public List<Word> all() {
        return words;
    }

    /** Tells whether a term stands at a position as a whole. */
    boolean holds(String term, int start, boolean exactCase) {
        int end = start + term.length();
        return text.regionMatches(!exactCase, start, term, 0, term.length())
                && (end == text.length() || endsWord(text.charAt(end)));
    }

    /** C is not C++ and F is not F#. */
    private static boolean endsWord(char next) {
        return !Character.isLetterOrDigit(next) && next != '+' && next != '#' && next != '@';
    }

    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** White space, hyphens, underscores and slashes all part words alike. */
    static String normalized(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean gap = Character.isWhitespace(letter) || letter == '-' || letter == '_' || letter == '/';
            if (!gap) {
                normal.append(letter);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString();
    }
}
