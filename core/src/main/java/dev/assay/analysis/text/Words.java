package dev.assay.analysis.text;

import java.util.Arrays;

/**
 * A text with the places of its words, found once for any number of {@linkplain Vocabulary vocabularies} to search. A
 * word is a run of letters and digits. Words are not copied: the commits of one person have millions of them.
 * Immutable.
 */
public final class Words {

    /** The first letters of a word that stems are looked up by. */
    static final int STEM = 3;

    /** What is known of a word: where it begins, where it ends, its hash, and the hash of its stem. */
    private static final int FIELDS = 4;

    /** So many characters belong to a word and to what parts it from the next, in the mean. */
    private static final int USUAL_LENGTH = 5;

    private static final int HASH_FACTOR = 31;

    private final String text;
    private final int end;
    private final int count;
    private final int[] places;

    private Words(String text, int end, int count, int[] places) {
        this.text = text;
        this.end = end;
        this.count = count;
        this.places = places;
    }

    public static Words of(String text) {
        int[] places = new int[FIELDS * (text.length() / USUAL_LENGTH + 1)];
        int used = 0;
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start);
            // What follows an at sign is a name or an address.
            if (end > start && (start == 0 || text.charAt(start - 1) != '@')) {
                if (used == places.length) {
                    places = Arrays.copyOf(places, 2 * used);
                }
                places[used] = start;
                places[used + 1] = end;
                int stemEnd = Math.min(end, start + STEM);
                int stem = hash(text, start, stemEnd, 0);
                places[used + 2] = hash(text, stemEnd, end, stem);
                places[used + 3] = stem;
                used += FIELDS;
            }
            start = Math.max(end, start + 1);
        }
        return new Words(text, text.length(), used / FIELDS, places);
    }

    /** Returns how many words there are. */
    public int count() {
        return count;
    }

    /** Returns the words of the start of this text, so many characters; it must not end within a word. */
    public Words until(int limit) {
        int before = count;
        while (before > 0 && start(before - 1) >= limit) {
            before--;
        }
        return new Words(text, Math.min(end, limit), before, places);
    }

    private int start(int word) {
        return places[FIELDS * word];
    }

    /** Returns how many letters and digits a word has. */
    int length(int word) {
        return places[FIELDS * word + 1] - start(word);
    }

    /** Returns the hash of a word in lower case. */
    int hash(int word) {
        return places[FIELDS * word + 2];
    }

    /** Returns the hash of the first {@value #STEM} letters of a word in lower case; of all if it has fewer. */
    int stemHash(int word) {
        return places[FIELDS * word + 3];
    }

    /** Tells whether a word begins with the first of some letters, which are in lower case. */
    boolean startsWith(int word, String letters, int count) {
        if (length(word) < count) {
            return false;
        }
        int start = start(word);
        for (int i = 0; i < count; i++) {
            if (lower(text.charAt(start + i)) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a normalized term stands where a word begins, as a whole. */
    boolean holds(String term, int word, boolean exactCase) {
        int at = start(word);
        for (int i = 0; i < term.length(); i++) {
            int next = afterMatch(term.charAt(i), at, exactCase);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return at == end || endsWord(text.charAt(at));
    }

    /** Returns where the text goes on behind a character of a term; where it stood if that character is not there. */
    private int afterMatch(char expected, int at, boolean exactCase) {
        int next = at;
        if (expected == ' ') {
            while (next < end && parts(text.charAt(next))) {
                next++;
            }
        } else if (at < end && same(expected, text.charAt(at), exactCase)) {
            next++;
        }
        return next;
    }

    private static boolean same(char one, char two, boolean exactCase) {
        return one == two
                || (!exactCase
                        && Character.toLowerCase(Character.toUpperCase(one))
                                == Character.toLowerCase(Character.toUpperCase(two)));
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

    /** Returns the hash of a text in lower case. */
    static int hash(String text) {
        return hash(text, 0, text.length(), 0);
    }

    /** Goes on from the hash of what stands before. */
    private static int hash(String text, int start, int end, int before) {
        int hash = before;
        for (int i = start; i < end; i++) {
            hash = HASH_FACTOR * hash + lower(text.charAt(i));
        }
        return hash;
    }

    /** The small form of a dotted capital I has two characters, so it is no letter i. */
    private static char lower(char letter) {
        return letter == '\u0130' ? letter : Character.toLowerCase(letter);
    }

    /** White space, hyphens, underscores and slashes all part words alike. */
    private static boolean parts(char letter) {
        return Character.isWhitespace(letter) || letter == '-' || letter == '_' || letter == '/';
    }

    /** Returns the text of a term with one space wherever words are parted. */
    static String normalized(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!parts(letter)) {
                normal.append(letter);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString();
    }
}
