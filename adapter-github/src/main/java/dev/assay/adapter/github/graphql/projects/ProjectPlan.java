package dev.assay.adapter.github.graphql.projects;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.Overview;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides which repositories are looked at as projects. Pure. */
public final class ProjectPlan {

    /** Repositories that are looked at. */
    static final int MOST = 30;

    /** Of so many of them, the newest merged pull requests are read. */
    static final int WITH_MERGES = 10;

    /** Repositories in one document: GitHub counts through the whole history of each. */
    static final int PER_DOCUMENT = 15;

    private static final Price PRICE = new Price(4, 21);
    private static final Price MERGES = new Price(1, 50);
    private static final Price BEGINNING = new Price(2, 2);

    private ProjectPlan() {}

    /**
     * Returns the repositories to look at, those with most of the person's commits first, then by pull requests and
     * reviews. Where the years were not seen, these are the own ones.
     */
    static List<RepositoryName> candidates(Overview overview) {
        Set<RepositoryName> names = new LinkedHashSet<>();
        overview.career()
                .content()
                .map(Career::places)
                .orElse(List.of())
                .forEach(place -> names.add(place.repository()));
        if (overview.career().content().isEmpty()) {
            overview.repositories().content().orElse(List.of()).stream()
                    .filter(repository -> !repository.traits().fork())
                    .map(Repository::name)
                    .forEach(names::add);
        }
        return names.stream().limit(MOST).toList();
    }

    static Price price(boolean merges) {
        return merges ? PRICE.plus(MERGES) : PRICE;
    }

    static Price beginning() {
        return BEGINNING;
    }

    /** Returns what the documents cost at most. */
    public static List<Price> prices(Overview overview) {
        List<RepositoryName> candidates = candidates(overview);
        return candidates.stream()
                .collect(Batches.of(
                        PER_DOCUMENT, names -> price(true).plus(BEGINNING).times(names.size())));
    }
}
