package dev.assay.simulator.rest;

import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.world.Repository;
import java.util.Comparator;
import java.util.List;

/** Sorts repositories as the parameters {@code sort} and {@code direction} say. */
final class RestSort {

    private RestSort() {}

    static List<Repository> repositories(List<Repository> repositories, Request request) {
        String sort = request.query().getOrDefault("sort", "full_name");
        Comparator<Repository> ascending = switch (sort) {
            case "pushed" ->
                Comparator.comparing(repository -> repository.facts().pushedAt());
            case "updated" ->
                Comparator.comparing(repository -> repository.facts().updatedAt());
            case "created" ->
                Comparator.comparing(repository -> repository.facts().createdAt());
            default -> Comparator.comparing(Repository::name);
        };
        String usual = sort.equals("full_name") ? "asc" : "desc";
        boolean descending = request.query().getOrDefault("direction", usual).equals("desc");
        return repositories.stream()
                .sorted(descending ? ascending.reversed() : ascending)
                .toList();
    }
}
