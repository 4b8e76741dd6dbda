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

    /** Letters that a stem has at least. */
    static final int MIN_STEM = 3;

    private static final int MAX_STEM = 16;

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Map<String, List<Stem>> byPrefix = new HashMap<>();

    /** A term and the name it stands for. */
    public record Term(String text, String name, boolean exactCase) {

        public Term(String text, String name) {
            this(text, name, text.chars().anyMatch(Character::isUpperCase));
        }
    }

    private record Stem(String letters, Term term) {}

    public Vocabulary(List<Term> terms) {
        terms.forEach(this::add);
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

    private void add(Term term) {
        if (term.text().endsWith("*")) {
            addStem(term);
            return;
        }
        Term plain = new Term(Words.normalized(term.text()), term.name());
        int end = Words.wordEnd(plain.text(), 0);
        if (end == 0) {
            throw new IllegalArgumentException("a term starts with a letter or digit: " + term.text());
        }
        String first = plain.text().substring(0, end).toLowerCase(Locale.ROOT);
        byFirstWord.computeIfAbsent(first, unused -> new ArrayList<>()).add(plain);
    }

    private void addStem(Term term) {
        String letters = term.text().substring(0, term.text().length() - 1);
        if (letters.length() < MIN_STEM || letters.length() > MAX_STEM) {
            throw new IllegalArgumentException("not a stem of 3 to 16 letters: " + term.text());
        }
        byPrefix.computeIfAbsent(letters.substring(0, MIN_STEM), unused -> new ArrayList<>())
                .add(new Stem(letters, term));
    }

    /** Returns the names found, in alphabetical order, each with the first term that stood for it. */
    public Map<String, String> find(String text) {
        return find(Words.of(text));
    }

    /** Returns the names found, in alphabetical order, each with the first term that stood for it. */
    public Map<String, String> find(Words text) {
        Map<String, String> found = new TreeMap<>();
        for (Words.Word word : text.all()) {
            for (Term term : byFirstWord.getOrDefault(word.lower(), List.of())) {
                if (text.holds(term.text(), word.start(), term.exactCase())) {
                    found.putIfAbsent(term.name(), term.text());
                }
            }
            for (Stem stem : byPrefix.getOrDefault(word.prefix(), List.of())) {
                if (word.lower().startsWith(stem.letters())) {
                    found.putIfAbsent(stem.term().name(), stem.term().text());
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
