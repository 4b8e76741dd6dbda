package dev.assay.adapter.github;

import dev.assay.adapter.github.ManifestPlan.Wish;
import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestCalls.RestAnswer;
import dev.assay.adapter.github.RestFilesJson.ContentJson;
import dev.assay.adapter.github.RestFilesJson.TreeJson;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks into the roots of the repositories pushed last and reads some of the manifests there. */
final class RestManifests {

    private static final int ROOTS = 8;
    private static final int FILES = 10;

    private final RestCalls calls;

    RestManifests(RestCalls calls) {
        this.calls = calls;
    }

    Section<List<ManifestFile>> read(Overview overview, Predicate<String> wanted, CallMeter meter)
            throws InterruptedException {
        if (overview.repositories() instanceof Section.Unseen<?> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        List<RepositoryName> repositories = RestOverview.newestOwn(
                        overview.repositories().content().orElse(List.of()))
                .map(Repository::name)
                .toList();
        List<Trouble> troubles = new ArrayList<>();
        List<Wish> wishes = wishes(roots(repositories.stream().limit(ROOTS).toList(), meter, troubles), wanted);
        List<ManifestFile> files = files(wishes.stream().limit(FILES).toList(), meter, troubles);
        if (files.isEmpty() && !troubles.isEmpty()) {
            return new Section.Unseen<>(troubles.getFirst().sentence());
        }
        boolean all = repositories.size() <= ROOTS && files.size() == wishes.size() && troubles.isEmpty();
        return new Section.Seen<>(files, all ? Coverage.complete(files.size()) : partial(files.size(), troubles));
    }

    private static Coverage partial(int read, List<Trouble> troubles) {
        String cap = "Without a token at most " + FILES + " manifests of " + ROOTS + " repositories are read";
        String reason = troubles.stream().findFirst().map(Trouble::sentence).orElse(cap);
        return Coverage.partial(read, Optional.empty(), reason);
    }

    private Map<RepositoryName, List<String>> roots(
            List<RepositoryName> repositories, CallMeter meter, List<Trouble> troubles) throws InterruptedException {
        List<Ask<TreeJson>> asks = repositories.stream()
                .map(name -> new Ask<>(Stage.MANIFESTS, "/repos/" + name + "/git/trees/HEAD", TreeJson.class))
                .toList();
        List<RestAnswer<TreeJson>> answers = calls.getAll(asks, meter);
        note(answers, troubles);
        Map<RepositoryName, List<String>> roots = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            roots.put(
                    repositories.get(i),
                    answers.get(i).value().map(TreeJson::files).orElse(List.of()));
        }
        return roots;
    }

    /** Keeps what went wrong; a repository that is empty, or gone since, is not. */
    private static void note(List<? extends RestAnswer<?>> answers, List<Trouble> troubles) {
        for (RestAnswer<?> answer : answers) {
            if (answer instanceof RestAnswer.Failed<?> failed && !(failed.trouble() instanceof Trouble.NotFound)) {
                troubles.add(failed.trouble());
            }
        }
    }

    private static List<Wish> wishes(Map<RepositoryName, List<String>> roots, Predicate<String> wanted) {
        List<List<Wish>> byRepository = new ArrayList<>();
        roots.forEach((name, files) -> byRepository.add(files.stream()
                .filter(wanted)
                .sorted()
                .map(file -> new Wish(name, file))
                .toList()));
        return inTurn(byRepository);
    }

    /** One file of each repository before the second of any: breadth tells more than depth. */
    private static List<Wish> inTurn(List<List<Wish>> byRepository) {
        int deepest = byRepository.stream().mapToInt(List::size).max().orElse(0);
        List<Wish> wishes = new ArrayList<>();
        for (int depth = 0; depth < deepest; depth++) {
            for (List<Wish> wish : byRepository) {
                wishes.addAll(depth < wish.size() ? List.of(wish.get(depth)) : Collections.<Wish>emptyList());
            }
        }
        return wishes;
    }

    private List<ManifestFile> files(List<Wish> wishes, CallMeter meter, List<Trouble> troubles)
            throws InterruptedException {
        List<Ask<ContentJson>> asks = wishes.stream()
                .map(wish -> new Ask<>(
                        Stage.MANIFESTS,
                        "/repos/" + wish.repository() + "/contents/" + RestCalls.escaped(wish.path()),
                        ContentJson.class))
                .toList();
        List<RestAnswer<ContentJson>> answers = calls.getAll(asks, meter);
        note(answers, troubles);
        List<ManifestFile> files = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Wish wish = wishes.get(i);
            answers.get(i)
                    .value()
                    .flatMap(RestManifests::text)
                    .ifPresent(text -> files.add(new ManifestFile(wish.repository(), wish.path(), text)));
        }
        return files;
    }

    private static Optional<String> text(ContentJson json) {
        if (json.content() == null || !Objects.equals(json.encoding(), "base64")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(json.content());
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
