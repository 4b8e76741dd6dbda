package dev.assay.analysis.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words and what they stand for. A word is found only whole: {@code git} is not in "digital". A term of several words
 * is found in that order, a term with a capital letter only in that spelling, and a term that ends in a star at the
 * start of a longer word. Searching takes time linear in the text. Immutable.
 */
public final class Vocabulary {

    private static final int MAX_STEM = 16;
    private static final String STAR = "*";

    private final WordTable byFirstWord;
    private final WordTable byPrefix;

    /** A term and the name it stands for. */
    public record Term(String text, String name, boolean exactCase) {

        public Term(String text, String name) {
            this(text, name, text.chars().anyMatch(Character::isUpperCase));
        }

        private boolean stem() {
            return text.endsWith(STAR);
        }

        /** Returns a stem without its star. */
        private String letters() {
            return text.substring(0, text.length() - STAR.length());
        }
    }

    public Vocabulary(List<Term> terms) {
        Map<String, List<Term>> words = new HashMap<>();
        Map<String, List<Term>> prefixes = new HashMap<>();
        for (Term term : terms) {
            if (term.stem()) {
                prefixes.computeIfAbsent(prefix(term), unused -> new ArrayList<>())
                        .add(term);
            } else {
                Term plain = new Term(Words.normalized(term.text()), term.name());
                words.computeIfAbsent(firstWord(plain), unused -> new ArrayList<>())
                        .add(plain);
            }
        }
        byFirstWord = new WordTable(words);
        byPrefix = new WordTable(prefixes);
    }

    /** Reads {@code name | term, term} lines. */
    public static Vocabulary load(String resource) {
        List<Term> terms = new ArrayList<>();
        for (List<String> row : Resource.rows(resource)) {
            for (String term : row.getLast().split(",", -1)) {
                terms.add(new Term(term.strip(), row.getFirst()));
            }
        }
        return new Vocabulary(terms);
    }

    private static String firstWord(Term term) {
        int end = Words.wordEnd(term.text(), 0);
        if (end == 0) {
            throw new IllegalArgumentException("a term starts with a letter or digit: " + term.text());
        }
        return term.text().substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String prefix(Term stem) {
        String letters = stem.letters();
        if (letters.length() < Words.STEM || letters.length() > MAX_STEM) {
            throw new IllegalArgumentException("not a stem of 3 to 16 letters: " + stem.text());
        }
        return letters.substring(0, Words.STEM);
    }

    /** Returns the names found, in alphabetical order, each with the first term that stood for it. */
    public Map<String, String> find(String text) {
        return find(Words.of(text));
    }

    /** Returns the names found, in alphabetical order, each with the first term that stood for it. */
    public Map<String, String> find(Words text) {
        Map<String, String> found = Map.of();
        for (int word = 0; word < text.count(); word++) {
            List<Term> terms = byFirstWord.find(text, word, text.length(word), text.hash(word));
            List<Term> stems = text.length(word) < Words.STEM
                    ? List.of()
                    : byPrefix.find(text, word, Words.STEM, text.stemHash(word));
            // Most texts hold nothing, and need no map.
            if (!terms.isEmpty() || !stems.isEmpty()) {
                found = found.isEmpty() ? new TreeMap<>() : found;
                addTerms(found, text, word, terms);
                addStems(found, text, word, stems);
            }
        }
        return found.isEmpty() ? found : Collections.unmodifiableMap(found);
    }

    private static void addTerms(Map<String, String> found, Words text, int word, List<Term> terms) {
        for (Term term : terms) {
            if (text.holds(term.text(), word, term.exactCase())) {
                found.putIfAbsent(term.name(), term.text());
            }
        }
    }

    private static void addStems(Map<String, String> found, Words text, int word, List<Term> stems) {
        for (Term stem : stems) {
            if (text.startsWith(word, stem.text(), stem.text().length() - STAR.length())) {
                found.putIfAbsent(stem.name(), stem.text());
            }
        }
    }
}
