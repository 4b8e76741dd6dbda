package dev.assay.adapter.github;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.Overview;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides which manifests to read: those in the roots of the person's own repositories, last pushed first. Pure. */
final class ManifestPlan {

    /** Files that are read for one person. */
    static final int MAX_FILES = 120;

    static final int FILES_PER_CALL = 40;
    private static final int PER_REPOSITORY = 6;

    private ManifestPlan() {}

    static List<Wish> wishes(Overview overview, Predicate<String> wanted) {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .flatMap(repository -> repository.rootFiles().orElse(List.of()).stream()
                        .filter(wanted)
                        .sorted()
                        .limit(PER_REPOSITORY)
                        .map(file -> new Wish(repository.name(), file)))
                .toList();
    }

    /** Returns how many files there can be to read at most, whichever are wanted. */
    static int mostFiles(Overview overview) {
        return Math.min(MAX_FILES, wishes(overview, file -> true).size());
    }

    /** Tells whether the root of some own repository could not be looked into. */
    static boolean rootsMissing(Overview overview) {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .map(Repository::rootFiles)
                .anyMatch(Optional::isEmpty);
    }

    /**
     * A file to read.
     *
     * @param repository where
     * @param path from its root
     */
    record Wish(RepositoryName repository, String path) {}
}
