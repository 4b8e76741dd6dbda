package dev.assay.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words and what they stand for. A word is found only whole: {@code git} is not in "digital". A term of several words
 * is found in that order, a term with a capital letter only in that spelling, and a term that ends in a star at the
 * start of a longer word. Searching takes time linear in the text. Immutable.
 */
final class Vocabulary {

    private static final int MIN_STEM = 3;
    private static final int MAX_STEM = 16;

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Map<String, List<Term>> byStem = new HashMap<>();

    /** A term and the name it stands for. */
    record Term(String text, String name) {

        boolean inExactCase() {
            return text.chars().anyMatch(Character::isUpperCase);
        }
    }

    Vocabulary(List<Term> terms) {
        terms.forEach(this::add);
    }

    /** Reads {@code name | term, term} lines. */
    static Vocabulary load(String resource) {
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
            String stem = term.text().substring(0, term.text().length() - 1);
            if (stem.length() < MIN_STEM || stem.length() > MAX_STEM) {
                throw new IllegalArgumentException("not a stem of 3 to 16 letters: " + term.text());
            }
            byStem.computeIfAbsent(stem, unused -> new ArrayList<>()).add(term);
            return;
        }
        Term plain = new Term(normalized(term.text()), term.name());
        int end = wordEnd(plain.text(), 0);
        if (end == 0) {
            throw new IllegalArgumentException("a term starts with a letter or digit: " + term.text());
        }
        String first = plain.text().substring(0, end).toLowerCase(Locale.ROOT);
        byFirstWord.computeIfAbsent(first, unused -> new ArrayList<>()).add(plain);
    }

    /** Returns the names found, in alphabetical order, each with the first term that stood for it. */
    Map<String, String> find(String text) {
        String normal = normalized(text);
        Map<String, String> found = new TreeMap<>();
        int position = 0;
        while (position < normal.length()) {
            int end = wordEnd(normal, position);
            if (end > position) {
                findAt(normal, position, end, found);
            }
            position = Math.max(end, position + 1);
        }
        return Collections.unmodifiableMap(found);
    }

    private void findAt(String text, int start, int end, Map<String, String> found) {
        if (start > 0 && text.charAt(start - 1) == '@') {
            return;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        for (Term term : byFirstWord.getOrDefault(word, List.of())) {
            if (standsAt(text, start, term)) {
                found.putIfAbsent(term.name(), term.text());
            }
        }
        for (int length = MIN_STEM; length <= Math.min(word.length(), MAX_STEM); length++) {
            for (Term term : byStem.getOrDefault(word.substring(0, length), List.of())) {
                found.putIfAbsent(term.name(), term.text());
            }
        }
    }

    private static boolean standsAt(String text, int start, Term term) {
        String wanted = term.text();
        int end = start + wanted.length();
        return text.regionMatches(!term.inExactCase(), start, wanted, 0, wanted.length())
                && after(text, end).map(Vocabulary::endsWord).orElse(true);
    }

    private static Optional<Character> after(String text, int end) {
        return end < text.length() ? Optional.of(text.charAt(end)) : Optional.empty();
    }

    /** C is not C++ and F is not F#. */
    private static boolean endsWord(char next) {
        return !Character.isLetterOrDigit(next) && next != '+' && next != '#' && next != '@';
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** White space, hyphens, underscores and slashes all part words alike. */
    private static String normalized(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean gap = Character.isWhitespace(letter) || letter == '-' || letter == '_' || letter == '/';
            if (!gap) {
                normal.append(letter);
            } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString();
    }
}
