package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.rest.RestCalls.Some;
import dev.assay.adapter.github.rest.RestFilesJson.ContentJson;
import dev.assay.adapter.github.rest.RestFilesJson.TreeJson;
import dev.assay.adapter.github.rest.RestPlan.Kind;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks into the roots of the repositories pushed last and reads some of the manifests there. */
final class RestManifests {

    private final RestCalls calls;

    RestManifests(RestCalls calls) {
        this.calls = calls;
    }

    /** Returns the question after the root folder of a repository. */
    static RestRequest<TreeJson> root(Repository repository) {
        return RestRepositories.ask(Stage.MANIFESTS, repository, "/git/trees/HEAD", TreeJson.class);
    }

    Section<List<ManifestFile>> read(RestOverview.Found found, Predicate<String> wanted, CallContext context)
            throws InterruptedException {
        if (found.overview().repositories() instanceof Section.Unseen<List<Repository>> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        RestPlan plan = found.plan();
        Some<Repository, TreeJson> roots =
                calls.some(found.own(), RestManifests::root, plan.calls(Kind.ROOTS), context);
        List<Wish> wishes = wishes(roots, wanted);
        int left = plan.calls(Kind.ROOTS) - roots.calls() + plan.calls(Kind.MANIFESTS);
        Some<Wish, ContentJson> contents = calls.some(wishes, Wish::ask, left, context);
        List<ManifestFile> files = files(contents);
        Optional<String> failure = failure(roots, root -> root).or(() -> failure(contents, Wish::repository));
        boolean all =
                roots.answers().size() == found.ownCount() && contents.answers().size() == wishes.size();
        Optional<String> missing = failure.or(found::unlisted)
                .or(() -> all
                        ? unreadable(contents)
                        : plan.shortage()
                                .or(() -> Optional.of(
                                        cap(files.size(), roots.answers().size()))));
        boolean blind = failure.isPresent() || roots.answers().isEmpty();
        return files.isEmpty() && blind && missing.isPresent()
                ? new Section.Unseen<>(missing.get())
                : new Section.Seen<>(files, coverage(files.size(), missing));
    }

    private static Coverage coverage(int files, Optional<String> missing) {
        return missing.map(why -> Coverage.partial(files, Optional.empty(), why))
                .orElseGet(() -> Coverage.complete(files));
    }

    private static String cap(int files, int roots) {
        return "Without a token only some manifests are read: %s, from %s repositories".formatted(files, roots);
    }

    private static Optional<String> unreadable(Some<Wish, ContentJson> contents) {
        long files = contents.answers().values().stream()
                .flatMap(answer -> answer.value().stream())
                .filter(page -> page.body().text().isEmpty())
                .count();
        return files == 0 ? Optional.empty() : Optional.of(files + " manifests could not be read");
    }

    /** Returns what went wrong; that a repository is empty is not. */
    private static <K> Optional<String> failure(Some<K, ?> some, Function<K, Repository> repository) {
        return some.answers().entrySet().stream()
                .flatMap(answer ->
                        RestRepositories.unseen(
                                repository.apply(answer.getKey()),
                                answer.getValue().failure())
                                .stream())
                .findFirst();
    }

    /** One file of each repository before the second of any: breadth tells more than depth. */
    private static List<Wish> wishes(Some<Repository, TreeJson> roots, Predicate<String> wanted) {
        List<List<Wish>> byRepository = new ArrayList<>();
        roots.answers()
                .forEach((repository, answer) -> byRepository.add(answer.value()
                        .map(RestPage::body)
                        .map(tree -> Wish.of(repository, tree, wanted))
                        .orElse(List.of())));
        int deepest = byRepository.stream().mapToInt(List::size).max().orElse(0);
        List<Wish> wishes = new ArrayList<>();
        for (int depth = 0; depth < deepest; depth++) {
            int row = depth;
            byRepository.forEach(list -> list.stream().skip(row).findFirst().ifPresent(wishes::add));
        }
        return List.copyOf(wishes);
    }

    private static List<ManifestFile> files(Some<Wish, ContentJson> contents) {
        List<ManifestFile> files = new ArrayList<>();
        contents.answers()
                .forEach((wish, answer) -> answer.value()
                        .map(RestPage::body)
                        .flatMap(ContentJson::text)
                        .ifPresent(text ->
                                files.add(new ManifestFile(wish.repository().name(), wish.path(), text))));
        return List.copyOf(files);
    }

    /** A file to read. */
    private record Wish(Repository repository, String path) {

        static List<Wish> of(Repository repository, TreeJson tree, Predicate<String> wanted) {
            return tree.files().stream()
                    .filter(wanted)
                    .sorted(ManifestOrder.FIRST)
                    .map(file -> new Wish(repository, file))
                    .toList();
        }

        RestRequest<ContentJson> ask() {
            return RestRepositories.ask(
                    Stage.MANIFESTS, repository, "/contents/" + RestCalls.escaped(path), ContentJson.class);
        }
    }
}
