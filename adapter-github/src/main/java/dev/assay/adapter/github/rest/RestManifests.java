package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.rest.RestCalls.Some;
import dev.assay.adapter.github.rest.RestFilesJson.ContentJson;
import dev.assay.adapter.github.rest.RestFilesJson.TreeJson;
import dev.assay.adapter.github.rest.RestPlan.Purpose;
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
                calls.some(found.own(), RestManifests::root, plan.calls(Purpose.ROOTS), context);
        List<WantedFile> wantedFiles = wantedFiles(roots, wanted);
        int left = plan.calls(Purpose.ROOTS) - roots.calls() + plan.calls(Purpose.MANIFESTS);
        Some<WantedFile, ContentJson> contents = calls.some(wantedFiles, WantedFile::ask, left, context);
        List<ManifestFile> files = files(contents);
        Optional<String> failure = failure(roots, root -> root).or(() -> failure(contents, WantedFile::repository));
        boolean all =
                roots.answers().size() == found.ownCount() && contents.answers().size() == wantedFiles.size();
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

    private static Optional<String> unreadable(Some<WantedFile, ContentJson> contents) {
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
    private static List<WantedFile> wantedFiles(Some<Repository, TreeJson> roots, Predicate<String> wanted) {
        List<List<WantedFile>> byRepository = new ArrayList<>();
        roots.answers()
                .forEach((repository, answer) -> byRepository.add(answer.value()
                        .map(RestPage::body)
                        .map(tree -> WantedFile.of(repository, tree, wanted))
                        .orElse(List.of())));
        int deepest = byRepository.stream().mapToInt(List::size).max().orElse(0);
        List<WantedFile> wantedFiles = new ArrayList<>();
        for (int depth = 0; depth < deepest; depth++) {
            int row = depth;
            byRepository.forEach(list -> list.stream().skip(row).findFirst().ifPresent(wantedFiles::add));
        }
        return List.copyOf(wantedFiles);
    }

    private static List<ManifestFile> files(Some<WantedFile, ContentJson> contents) {
        List<ManifestFile> files = new ArrayList<>();
        contents.answers()
                .forEach((file, answer) -> answer.value()
                        .map(RestPage::body)
                        .flatMap(ContentJson::text)
                        .ifPresent(text ->
                                files.add(new ManifestFile(file.repository().name(), file.path(), text))));
        return List.copyOf(files);
    }

    /** A file to read. */
    private record WantedFile(Repository repository, String path) {

        static List<WantedFile> of(Repository repository, TreeJson tree, Predicate<String> wanted) {
            return tree.files().stream()
                    .filter(wanted)
                    .sorted(ManifestOrder.FIRST)
                    .map(file -> new WantedFile(repository, file))
                    .toList();
        }

        RestRequest<ContentJson> ask() {
            return RestRepositories.ask(
                    Stage.MANIFESTS, repository, "/contents/" + RestCalls.escaped(path), ContentJson.class);
        }
    }
}
