package dev.assay.adapter.github.graphql.contents;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.rest.ManifestOrder;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.FilePlace;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the files of a person's repositories that are read. In the main repositories, which may belong to others,
 * they are looked for three folders deep: manifests, files whose mere presence shows a skill, and the paths that hold
 * most of each language. Of the person's other repositories, only the root and the workflows are looked at, which the
 * overview has brought. Manifests of tests and examples are chosen last. Pure functions.
 */
public final class ContentPlan {

    /** Repositories that are looked into three folders deep: those with most of the person's commits. */
    static final int MAIN = 8;

    /** Paths that are looked up for one person. */
    public static final int MAX_PATHS = 200;

    /** Paths in one document: GitHub walks through the history of each. */
    public static final int PATHS_PER_CALL = 50;

    private static final int MANIFESTS = 12;
    private static final int WORKFLOWS = 5;
    private static final int TELLING = 6;
    private static final int LANGUAGE_PATHS = 8;
    private static final int MANIFESTS_ELSEWHERE = 6;
    private static final int WORKFLOWS_ELSEWHERE = 2;
    private static final String WORKFLOW = ".github/";

    /** The usual lists in a folder of requirements, which is not looked into. */
    private static final List<String> REQUIREMENTS = List.of(
            "requirements/base.txt", "requirements/production.txt", "requirements/dev.txt", "requirements/test.txt");

    /** What the project is declares more of it than what is beside it; a root more than a module. */
    private static final Comparator<String> MAIN_FIRST = Comparator.comparing(
                    (String path) -> FilePlace.of(path), Comparator.reverseOrder())
            .thenComparingLong(path -> path.chars().filter(sign -> sign == '/').count())
            .thenComparing(ManifestOrder.FIRST);

    private ContentPlan() {}

    /** Returns the repositories to look into, those with most of the person's commits first. */
    static List<Target> main(Facts facts) {
        Map<RepositoryName, Integer> commits = new HashMap<>();
        facts.overview().career().content().map(Career::places).orElse(List.of()).stream()
                .filter(place -> !place.fork())
                .forEach(place -> commits.put(place.repository(), place.ownCommits()));
        return facts.targets().stream()
                .sorted(Comparator.comparingInt((Target target) -> commits.getOrDefault(target.repository(), 0))
                        .reversed()
                        .thenComparing(Target::repository))
                .limit(MAIN)
                .toList();
    }

    /** Returns the paths to look up, the most important first; there may be more than are looked up. */
    static List<PathRequest> requests(Facts facts, List<SourceTree> trees, FileInterest interest) {
        List<PathRequest> first = new ArrayList<>();
        List<PathRequest> last = new ArrayList<>();
        Set<RepositoryName> known = new HashSet<>();
        trees.forEach(tree -> {
            known.add(tree.name());
            LanguagePaths.of(tree, interest, LANGUAGE_PATHS)
                    .forEach((path, content) ->
                            first.add(new PathRequest(tree.name(), path, interest.manifest(path), content)));
        });
        trees.forEach(tree -> tree.files()
                .filter(ContentPlan::introduces)
                .min(Comparator.comparingInt(String::length).thenComparing(path -> path))
                .ifPresent(path -> first.add(new PathRequest(tree.name(), path, true, Map.of()))));
        trees.forEach(tree -> files(tree.files().toList(), interest, MANIFESTS, WORKFLOWS)
                .forEach(path -> (FilePlace.of(path) == FilePlace.MAIN ? first : last)
                        .add(request(tree.name(), path, interest))));
        others(facts, known)
                .forEach(repository -> repository.files().ifPresent(files -> {
                    List<String> present =
                            files.stream().filter(path -> !path.endsWith("/")).toList();
                    Stream.concat(files(present, interest, MANIFESTS_ELSEWHERE, WORKFLOWS_ELSEWHERE), guesses(files))
                            .forEach(path -> first.add(request(repository.name(), path, interest)));
                }));
        first.addAll(last);
        return distinct(first);
    }

    /** Tells whether a file is the page that tells what its repository is. */
    private static boolean introduces(String path) {
        return !path.contains("/") && path.toLowerCase(Locale.ROOT).startsWith("readme");
    }

    private static List<PathRequest> distinct(List<PathRequest> requests) {
        Set<String> seen = new HashSet<>();
        return requests.stream()
                .filter(request -> seen.add(request.repository() + ":" + request.path()))
                .toList();
    }

    private static PathRequest request(RepositoryName repository, String path, FileInterest interest) {
        return new PathRequest(repository, path, interest.manifest(path), Map.of());
    }

    /** Returns the person's repositories of which no tree is known, if they may have committed there. */
    private static List<Repository> others(Facts facts, Set<RepositoryName> known) {
        Set<RepositoryName> touched = new HashSet<>();
        facts.targets().forEach(target -> touched.add(target.repository()));
        return facts.overview().repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .filter(repository -> touched.contains(repository.name()) && !known.contains(repository.name()))
                .toList();
    }

    private static Stream<String> files(List<String> files, FileInterest interest, int manifests, int workflows) {
        Set<String> read = files.stream().filter(interest::manifest).collect(Collectors.toSet());
        Set<String> chosen = new LinkedHashSet<>();
        wanted(files, path -> !path.startsWith(WORKFLOW) && read.contains(path), manifests)
                .forEach(chosen::add);
        wanted(files, path -> path.startsWith(WORKFLOW) && read.contains(path), workflows)
                .forEach(chosen::add);
        wanted(files, path -> !read.contains(path) && interest.telling(path), TELLING)
                .forEach(chosen::add);
        return chosen.stream();
    }

    private static Stream<String> wanted(List<String> files, Predicate<String> wanted, int most) {
        return files.stream().filter(wanted).sorted(MAIN_FIRST).limit(most);
    }

    /** Which folders hold a manifest is guessed where they were not looked into: a wrong guess costs no call. */
    private static Stream<String> guesses(List<String> files) {
        Stream<String> catalogue = files.contains("gradle/") ? Stream.of("gradle/libs.versions.toml") : Stream.empty();
        return Stream.concat(catalogue, files.contains("requirements/") ? REQUIREMENTS.stream() : Stream.empty());
    }

    /** Returns what the documents about folders cost, and then those about paths, at most. */
    public static List<List<Price>> prices(Facts facts) {
        int main = main(facts).size();
        long others = others(facts, Set.of()).size();
        int paths = (int) Math.min(
                MAX_PATHS,
                (long) main * (MANIFESTS + WORKFLOWS + TELLING + LANGUAGE_PATHS)
                        + others * (MANIFESTS_ELSEWHERE + WORKFLOWS_ELSEWHERE + TELLING));
        return List.of(
                main == 0 ? List.of() : List.of(TreeBatch.price(main)),
                Stream.iterate(0, from -> from < paths, from -> from + PATHS_PER_CALL)
                        .map(from -> ContentBatch.price(Math.min(PATHS_PER_CALL, paths - from)))
                        .toList());
    }

    /** Tells whether the root of some own repository could not be looked into. */
    static boolean rootsMissing(Overview overview) {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository -> !repository.traits().fork())
                .map(Repository::files)
                .anyMatch(Optional::isEmpty);
    }

    /** Cuts paths into documents. */
    static List<ContentBatch> documents(List<PathRequest> requests, String author) {
        return requests.stream().collect(Batches.of(PATHS_PER_CALL, some -> new ContentBatch(some, author)));
    }

    /**
     * A path to look up.
     *
     * @param repository where
     * @param path from its root; of a folder, it ends in a slash
     * @param text whether what it holds is wanted too
     * @param content bytes by language that lie there; empty where it is not looked up for that
     */
    record PathRequest(RepositoryName repository, String path, boolean text, Map<String, Long> content) {

        /** Tells whether it is the page that tells what a repository is. */
        boolean introduces(RepositoryName other) {
            return text && repository.equals(other) && ContentPlan.introduces(path);
        }

        /** Returns the path as git writes it. */
        String plain() {
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }
    }
}
