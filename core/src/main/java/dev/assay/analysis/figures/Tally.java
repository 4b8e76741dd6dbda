package dev.assay.analysis.figures;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of names. What it hands out is ordered by count, highest first, then by name, and unmodifiable. */
public final class Tally {

    private static final Comparator<Map.Entry<String, Count>> MOST_FIRST = Comparator.comparingInt(
                    (Map.Entry<String, Count> entry) -> entry.getValue().value)
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Count> counts = new HashMap<>();

    /** Grows where it is: a map of numbers would look each name up twice, and make a number for each step. */
    private static final class Count {
        private int value;
    }

    /** Counts each name once. */
    public static Tally of(Iterable<String> names) {
        Tally tally = new Tally();
        names.forEach(name -> tally.add(name, 1));
        return tally;
    }

    public void add(String name, int count) {
        counts.computeIfAbsent(name, unused -> new Count()).value += count;
    }

    public int count(String name) {
        Count found = counts.get(name);
        return found == null ? 0 : found.value;
    }

    public int distinct() {
        return counts.size();
    }

    public Map<String, Integer> all() {
        return top(Integer.MAX_VALUE);
    }

    public Map<String, Integer> top(int limit) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(limit)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue().value));
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns the names, most frequent first. */
    public List<String> names() {
        return List.copyOf(all().keySet());
    }
}
