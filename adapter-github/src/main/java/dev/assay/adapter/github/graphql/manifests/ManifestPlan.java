package dev.assay.adapter.github.graphql.manifests;

import dev.assay.adapter.github.rest.ManifestOrder;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which manifests to read: those of the person's own repositories, last pushed first. What a build declares
 * comes before workflows, and roots before modules: which folders of a build hold a manifest is guessed, as a wrong
 * guess costs no call. Pure.
 */
public final class ManifestPlan {

    /** Files that are read for one person. */
    public static final int MAX_FILES = 120;

    public static final int FILES_PER_CALL = 40;
    private static final int PER_REPOSITORY = 6;
    private static final int WORKFLOWS_PER_REPOSITORY = 2;
    private static final int MODULES_PER_REPOSITORY = 8;

    /** The manifests whose builds are made of modules, each with a manifest of the same name in a folder of its own. */
    private static final List<String> WITH_MODULES = List.of("pom.xml", "build.gradle.kts", "build.gradle");

    /** The usual lists in a folder of requirements, which is not looked into. */
    private static final List<String> REQUIREMENTS = List.of(
            "requirements/base.txt", "requirements/production.txt", "requirements/dev.txt", "requirements/test.txt");

    private ManifestPlan() {}

    public static List<Wish> wishes(Overview overview, Predicate<String> wanted) {
        List<Wish> sure = new ArrayList<>();
        List<Wish> guessed = new ArrayList<>();
        overview.repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .forEach(repository -> {
                    List<String> files = repository.files().orElse(List.of());
                    listed(files, wanted).forEach(path -> sure.add(new Wish(repository.name(), path)));
                    guesses(files).forEach(path -> guessed.add(new Wish(repository.name(), path)));
                });
        guessed.stream().limit(Math.max(0, MAX_FILES - sure.size())).forEach(sure::add);
        return List.copyOf(sure);
    }

    private static List<String> listed(List<String> files, Predicate<String> wanted) {
        List<String> chosen = new ArrayList<>();
        wanted(files, wanted, path -> !path.contains("/"), PER_REPOSITORY).forEach(chosen::add);
        wanted(files, wanted, path -> path.contains("/") && !path.endsWith("/"), WORKFLOWS_PER_REPOSITORY)
                .forEach(chosen::add);
        return chosen;
    }

    private static List<String> wanted(
            List<String> files, Predicate<String> wanted, Predicate<String> where, int most) {
        return files.stream()
                .filter(where)
                .filter(wanted)
                .sorted(ManifestOrder.FIRST)
                .limit(most)
                .toList();
    }

    private static List<String> guesses(List<String> files) {
        List<String> guesses = new ArrayList<>(modules(files));
        if (files.contains("gradle/")) {
            guesses.addFirst("gradle/libs.versions.toml");
        }
        if (files.contains("requirements/")) {
            guesses.addAll(REQUIREMENTS);
        }
        return guesses;
    }

    private static List<String> modules(List<String> files) {
        return WITH_MODULES.stream()
                .filter(files::contains)
                .findFirst()
                .map(manifest -> files.stream()
                        .filter(path -> path.endsWith("/") && !path.startsWith("."))
                        .sorted(Comparator.naturalOrder())
                        .limit(MODULES_PER_REPOSITORY)
                        .map(folder -> folder + manifest)
                        .toList())
                .orElseGet(List::of);
    }

    /** Returns how many files there can be to read at most, whichever are wanted. */
    public static int mostFiles(Overview overview) {
        return Math.min(MAX_FILES, wishes(overview, file -> true).size());
    }

    /** Tells whether the root of some own repository could not be looked into. */
    static boolean rootsMissing(Overview overview) {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .map(Repository::files)
                .anyMatch(Optional::isEmpty);
    }

    /**
     * A file to read.
     *
     * @param repository where
     * @param path from its root
     */
    public record Wish(RepositoryName repository, String path) {}
}
