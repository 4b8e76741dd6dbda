package dev.assay.analysis.text;

import dev.assay.analysis.text.Vocabulary.Term;
import java.util.List;
import java.util.Map;

/**
 * The terms that begin with a word, or with some letters, found by a place in a text: a map would need a string for
 * every word that is looked up. Immutable.
 */
final class WordTable {

    /** So many slots for each entry, at least: most words of a text are in no vocabulary, and end at an empty slot. */
    private static final int ROOM = 4;

    private static final int EMPTY = 0;

    private final Slot[] slots;

    /** What is in each slot, told without looking at it; {@link #EMPTY} for nothing. */
    private final int[] marks;

    private record Slot(String letters, List<Term> terms) {}

    /** @param terms by letters in lower case, which must not be empty */
    WordTable(Map<String, List<Term>> terms) {
        slots = new Slot[Integer.highestOneBit(ROOM * terms.size() + 1) * 2];
        marks = new int[slots.length];
        terms.forEach((letters, all) -> {
            int hash = Words.hash(letters);
            int index = index(hash);
            while (marks[index] != EMPTY) {
                index = next(index);
            }
            marks[index] = mark(hash);
            slots[index] = new Slot(letters, List.copyOf(all));
        });
    }

    /**
     * Returns the terms that begin with the first letters of a word, or with all of it; empty if there are none.
     *
     * @param length how many letters; the word must have them
     * @param hash theirs
     */
    List<Term> find(Words text, int word, int length, int hash) {
        int mark = mark(hash);
        int index = index(hash);
        while (marks[index] != EMPTY) {
            Slot slot = slots[index];
            if (marks[index] == mark
                    && slot.letters().length() == length
                    && text.startsWith(word, slot.letters(), length)) {
                return slot.terms();
            }
            index = next(index);
        }
        return List.of();
    }

    private static int mark(int hash) {
        return hash | 1;
    }

    /** The high bits of a hash would else not count. */
    private int index(int hash) {
        return (hash ^ (hash >>> Short.SIZE)) & (slots.length - 1);
    }

    private int next(int index) {
        return (index + 1) & (slots.length - 1);
    }
}
