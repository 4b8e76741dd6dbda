package dev.assay.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Seeded chance: the same seed gives the same choices on every machine. Not for many threads. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance seeded(String seed) {
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < seed.length(); i++) {
            hash = 31 * hash + seed.charAt(i);
        }
        return new Chance(new SplittableRandom(hash));
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Mostly small, seldom near {@code limit}. */
    int skewed(int limit) {
        double unit = random.nextDouble();
        return (int) (limit * unit * unit * unit * unit);
    }

    boolean percent(int likelihood) {
        return random.nextInt(100) < likelihood;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of the choices, each at most once, in their order. */
    <T> List<T> some(List<T> choices, int wanted) {
        List<T> picked = new ArrayList<>();
        int left = choices.size();
        for (T choice : choices) {
            if (random.nextInt(left) < wanted - picked.size()) {
                picked.add(choice);
            }
            left--;
        }
        return picked;
    }

    /** Forty hexadecimal digits. */
    String oid() {
        return String.format(Locale.ROOT, "%016x%016x%08x", random.nextLong(), random.nextLong(), random.nextInt());
    }
}
