package dev.assay.analysis.figures;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of names. What it hands out is ordered by count, highest first, then by name, and unmodifiable. */
public final class Tally {

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Integer> counts = new HashMap<>();

    /** Counts each name once. */
    public static Tally of(Iterable<String> names) {
        Tally tally = new Tally();
        names.forEach(name -> tally.add(name, 1));
        return tally;
    }

    public void add(String name, int count) {
        counts.merge(name, count, Integer::sum);
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
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
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns the names, most frequent first. */
    public List<String> names() {
        return List.copyOf(all().keySet());
    }
}
