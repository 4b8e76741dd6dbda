package dev.assay.simulator.faults;

import dev.assay.simulator.faults.Fault.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Goes wrong at random: the n-th call always in the same way for the same seed. Not for many threads. */
final class Chaos {

    static final Chaos NONE = new Chaos(0, List.of());

    private final SplittableRandom random;
    private final List<Map.Entry<Effect, Double>> effects;

    private Chaos(long seed, List<Map.Entry<Effect, Double>> effects) {
        this.random = new SplittableRandom(seed);
        this.effects = effects;
    }

    static Chaos of(long seed, Map<Effect, Double> likelihoods) {
        double sum = 0;
        for (double likelihood : likelihoods.values()) {
            if (!(likelihood >= 0)) {
                throw new IllegalArgumentException("a likelihood must not be negative, got " + likelihood);
            }
            sum += likelihood;
        }
        if (sum > 1) {
            throw new IllegalArgumentException("the likelihoods must not exceed 1 together, got " + sum);
        }
        // Maps need not have an order of their own, and the same seed must mean the same effects.
        Comparator<Map.Entry<Effect, Double>> byText =
                Comparator.comparing(entry -> entry.getKey().toString());
        return new Chaos(
                seed, Map.copyOf(likelihoods).entrySet().stream().sorted(byText).toList());
    }

    Optional<Effect> next() {
        double ticket = random.nextDouble();
        for (Map.Entry<Effect, Double> entry : effects) {
            ticket -= entry.getValue();
            if (ticket < 0) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
