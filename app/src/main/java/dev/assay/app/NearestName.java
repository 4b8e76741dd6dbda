package dev.assay.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant where an unknown one was written: a near one, or none. */
final class NearestName {

    private static final String OURS = "ASSAY_";
    private static final String OTHERS = "API_";
    private static final int LONGEST = 100;

    /** One slip in so many letters is a slip; more are another word. */
    private static final int LETTERS_PER_SLIP = 4;

    private static final int SHORTEST_WORD = 4;

    private final String written;

    private NearestName(String written) {
        this.written = written;
    }

    /** Returns the nearest of some names; empty if none is near. */
    static Optional<String> of(String written, Collection<String> names) {
        NearestName nearest = new NearestName(own(written.substring(0, Math.min(written.length(), LONGEST))));
        return names.stream()
                .filter(nearest::isNear)
                .min(Comparator.<String>comparingInt(name -> distance(nearest.written, own(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private boolean isNear(String name) {
        String other = own(name);
        int slips = Math.max(1, Math.min(written.length(), other.length()) / LETTERS_PER_SLIP);
        boolean longer = other.length() >= SHORTEST_WORD && written.startsWith(other + "_");
        return longer || distance(written, other) <= slips;
    }

    /** What all names begin with says nothing of which is meant. */
    private static String own(String name) {
        return name.replaceFirst("^(" + OURS + "|" + OTHERS + ")", "");
    }

    /** Counts the letters to change, add, take away, or swap with the next one between two names. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, i, j, one, other);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int fewest(int[][] steps, int i, int j, String one, String other) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int changed = steps[i - 1][j - 1] + (same ? 0 : 1);
        int shorter = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        int best = Math.min(changed, shorter);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
