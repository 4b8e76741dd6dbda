package dev.assay.adapter.github.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts streams into batches. */
public final class Batches {

    private Batches() {}

    /** Cuts a list of two or more in the middle, where all of it was too much for one document. */
    public static <T, B> List<B> halves(List<T> list, Function<List<T>, B> batch) {
        int middle = list.size() / 2;
        return Stream.of(list.subList(0, middle), list.subList(middle, list.size()))
                .map(List::copyOf)
                .map(batch)
                .toList();
    }

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
