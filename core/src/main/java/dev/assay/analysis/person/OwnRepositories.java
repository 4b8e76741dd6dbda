package dev.assay.analysis.person;

import dev.assay.domain.profile.Repository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The repositories that count as the person's own work: those that are no forks. */
public final class OwnRepositories {

    private static final Comparator<Repository> BEST_KNOWN_FIRST = Comparator.comparingInt(
                    (Repository repository) -> repository.counts().stars())
            .reversed()
            .thenComparing(repository -> repository.dates().pushedAt().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(Repository::name);

    private OwnRepositories() {}

    /** Returns them best known first: by stars, then by last push, then by name. */
    public static List<Repository> of(List<Repository> repositories) {
        return repositories.stream()
                .filter(repository -> !repository.traits().fork())
                .sorted(BEST_KNOWN_FIRST)
                .toList();
    }

    /** Tells whether the languages of a repository are known; an empty one has none. */
    public static boolean languagesKnown(Repository repository) {
        return repository.languages().isPresent() || repository.traits().empty();
    }
}
