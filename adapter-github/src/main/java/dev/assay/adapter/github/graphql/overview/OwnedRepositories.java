package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.overview.RepositoriesJson.ListedJson;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repositories of a person as far as they were read. Confined to the thread that reads. */
final class OwnedRepositories {

    private static final int MAX_REPOSITORIES = 1000;

    private final Map<RepositoryName, Repository> repositories = new LinkedHashMap<>();
    private final Map<RepositoryName, String> heads = new HashMap<>();
    private boolean started;
    private int total;
    private int entries;
    private int listedOnly;
    private Optional<String> next = Optional.empty();

    /** What ended the reading. */
    private Optional<String> failure = Optional.empty();

    /** What is missing among that which was read. */
    private Optional<String> gap = Optional.empty();

    Map<RepositoryName, String> heads() {
        return heads;
    }

    /** Returns where the next page starts; empty for the first. */
    Optional<String> next() {
        return next;
    }

    Section<List<Repository>> section() {
        List<Repository> list = List.copyOf(repositories.values());
        Optional<String> missing = failure.or(() -> gap).or(this::withoutContent);
        if (missing.isEmpty()) {
            return Caps.seen(list, total, "repositories");
        }
        return started
                ? new Section.Seen<>(list, Coverage.partial(list.size(), Optional.of(total), missing.get()))
                : new Section.Unseen<>(missing.get());
    }

    /** Tells whether a page has come. */
    boolean started() {
        return started;
    }

    /** Returns what has come while more is being asked for. */
    Section<List<Repository>> soFar() {
        if (!more()) {
            return section();
        }
        return started
                ? new Section.Seen<>(
                        List.copyOf(repositories.values()),
                        Coverage.partial(repositories.size(), Optional.of(total), "The others are still being read"))
                : new Section.Unseen<>("They are still being read");
    }

    private Optional<String> withoutContent() {
        return listedOnly == 0
                ? Optional.empty()
                : Optional.of("GitHub could not tell the languages and files of %s repositories".formatted(listedOnly));
    }

    /** Tells whether there is a page to ask for. */
    boolean more() {
        return failure.isEmpty() && (!started || (next.isPresent() && entries < MAX_REPOSITORIES));
    }

    /** Adds a page without what is in the repositories. */
    void addListed(Outcome<Data<JsonNode>> outcome) {
        int before = repositories.size();
        add(outcome);
        listedOnly += repositories.size() - before;
    }

    void add(Outcome<Data<JsonNode>> outcome) {
        try {
            Data<JsonNode> answer = outcome.orThrow();
            JsonNode page = answer.data().path("user").path("repositories");
            if (!page.isObject()) {
                throw new CallFailedException(
                        answer.failure().orElse(new CallFailure.Rejected("GitHub did not send the repositories")));
            }
            add(Json.convert(page, RepositoriesJson.class), answer.failure());
        } catch (CallFailedException failed) {
            failure = Optional.of(failed.failure().sentence());
        }
    }

    /**
     * Adds a page.
     *
     * @param missing what GitHub left out of it; empty if nothing
     */
    void add(RepositoriesJson page, Optional<CallFailure> missing) {
        Elements<ListedJson> listed = page.listed();
        listed.read().forEach(one -> {
            RepositoryName name = one.repository().name();
            repositories.putIfAbsent(name, one.repository());
            one.head().ifPresent(head -> heads.put(name, head));
        });
        gap = gap.or(() -> missing.map(CallFailure::sentence)).or(() -> listed.gap("repositories"));
        total = started ? total : page.totalCount();
        started = true;
        entries += page.nodes().size();
        // A page without entries, or one that leads back to itself, would lead in a circle.
        next = page.nodes().isEmpty()
                ? Optional.empty()
                : page.pageInfo().next().filter(cursor -> !Optional.of(cursor).equals(next));
    }
}
