package dev.assay.adapter.github.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Cuts streams into batches. */
public final class Batches {

    private Batches() {}

    /** Collects into batches of at most this many, in order. */
    public static <T, B> Collector<T, ?, List<B>> of(int size, Function<List<T>, B> batch) {
        return Collectors.collectingAndThen(Collectors.toList(), list -> {
            List<B> batches = new ArrayList<>();
            for (int from = 0; from < list.size(); from += size) {
                batches.add(batch.apply(List.copyOf(list.subList(from, Math.min(list.size(), from + size)))));
            }
            return List.copyOf(batches);
        });
    }
}
