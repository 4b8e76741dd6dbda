package dev.assay.analysis.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few phrases, found in a text whatever its case and wherever they stand. The text is passed once: most of its
 * letters begin no phrase. Immutable.
 */
public final class PhraseSet {

    private static final int ASCII = 128;

    private final String[][] byInitial;

    private PhraseSet(String[][] byInitial) {
        this.byInitial = byInitial;
    }

    /**
     * Makes a set.
     *
     * @param phrases in small letters, each of which begins with a character of ASCII
     */
    public static PhraseSet of(String... phrases) {
        Map<Integer, List<String>> byInitial =
                Arrays.stream(phrases).collect(Collectors.groupingBy(phrase -> (int) phrase.charAt(0)));
        return new PhraseSet(IntStream.range(0, ASCII)
                .mapToObj(initial -> byInitial.getOrDefault(initial, List.of()).toArray(String[]::new))
                .toArray(String[][]::new));
    }

    /** Tells whether a text begins with one of the phrases. */
    public boolean starts(String text) {
        return !text.isEmpty() && begins(text, 0);
    }

    /** Tells whether one of the phrases stands in a text, also within a word. */
    public boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (begins(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String text, int place) {
        char initial = Character.toLowerCase(text.charAt(place));
        if (initial >= ASCII) {
            return false;
        }
        for (String phrase : byInitial[initial]) {
            if (text.regionMatches(true, place, phrase, 0, phrase.length())) {
                return true;
            }
        }
        return false;
    }
}
