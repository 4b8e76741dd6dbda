package dev.assay.adapter.github.graphql.contents;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.contents.ContentBatch.FoundPath;
import dev.assay.adapter.github.graphql.contents.ContentPlan.PathRequest;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks into repositories by {@link ContentPlan} in two rounds: what lies in them, then what the paths hold that tell
 * something, and who touched them.
 */
public final class ContentReader {

    private static final String MEMO = "contents";

    private final GraphQlCalls calls;
    private final GraphQlAnswerCache cache;

    public ContentReader(GraphQlCalls calls, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.cache = cache;
    }

    public Section<Contents> read(Facts facts, FileInterest interest, CallContext context) throws InterruptedException {
        Overview overview = facts.overview();
        List<Target> main = ContentPlan.main(facts);
        if (main.isEmpty() && overview.repositories() instanceof Section.Unseen<?> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        Login login = overview.account().login();
        ContentMemo memo =
                cache.find(login, MEMO, ContentMemo.class).map(Memo::value).orElse(ContentMemo.NOTHING);
        Map<RepositoryName, String> states = states(facts);
        Trees trees = trees(main, memo.unchangedTrees(states), context);
        List<PathRequest> all = ContentPlan.requests(facts, trees.found(), interest);
        List<PathRequest> requests = all.stream().limit(ContentPlan.MAX_PATHS).toList();
        List<FoundPath> paths = new ArrayList<>(memo.unchanged(requests, states));
        List<ContentBatch.Answer> answers =
                calls.bring(documents(requests, paths, overview.account().nodeId()), context);
        answers.forEach(answer -> paths.addAll(answer.found()));
        if (!answers.isEmpty() || trees.asked()) {
            cache.keep(login, MEMO, new Memo<>("", ContentMemo.of(trees.found(), paths, states)));
        }
        Optional<CallFailure> failure = trees.failure()
                .or(() -> answers.stream()
                        .flatMap(answer -> answer.failure().stream())
                        .findFirst());
        return section(facts, trees.found(), new Looked(requests, all.size(), paths), failure);
    }

    /** Returns what is the same for each repository as long as nothing changes there that concerns the person. */
    private static Map<RepositoryName, String> states(Facts facts) {
        Map<RepositoryName, String> states = new HashMap<>(facts.heads());
        facts.targets().forEach(target -> target.head().ifPresent(head -> states.put(target.repository(), head)));
        return states;
    }

    private Trees trees(List<Target> main, List<SourceTree> known, CallContext context) throws InterruptedException {
        Set<RepositoryName> read = new HashSet<>();
        known.forEach(tree -> read.add(tree.name()));
        List<RepositoryName> order = main.stream().map(Target::repository).toList();
        List<TreeBatch.Answer> answers = calls.bring(
                order.stream()
                        .filter(repository -> !read.contains(repository))
                        .collect(Batches.of(TreeBatch.PER_DOCUMENT, some -> new TreeBatch(some, TreeBatch.DEEPEST))),
                context);
        List<SourceTree> found = Stream.concat(
                        known.stream().filter(tree -> order.contains(tree.name())),
                        answers.stream().flatMap(answer -> answer.trees().stream()))
                .sorted(Comparator.comparingInt(tree -> order.indexOf(tree.name())))
                .toList();
        return new Trees(
                found,
                !answers.isEmpty(),
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst());
    }

    private static List<ContentBatch> documents(List<PathRequest> requests, List<FoundPath> known, String author) {
        Set<PathRequest> left = new HashSet<>(requests);
        known.forEach(path -> left.remove(path.request()));
        return ContentPlan.documents(requests.stream().filter(left::contains).toList(), author);
    }

    private static Section<Contents> section(
            Facts facts, List<SourceTree> trees, Looked looked, Optional<CallFailure> failure) {
        List<ManifestFile> files = looked.files();
        if (failure.isPresent() && looked.paths().isEmpty()) {
            return new Section.Unseen<>(failure.get().sentence());
        }
        Coverage coverage = coverage(facts.overview(), files.size(), looked, failure);
        return new Section.Seen<>(new Contents(files, authorships(facts, trees, looked, failure)), coverage);
    }

    private static Coverage coverage(Overview overview, int read, Looked looked, Optional<CallFailure> failure) {
        int asked = (int) looked.requests().stream().filter(PathRequest::text).count();
        if (failure.isPresent()) {
            return Coverage.partial(read, Optional.of(asked), failure.get().sentence());
        }
        if (ContentPlan.rootsMissing(overview)) {
            return Coverage.partial(read, Optional.empty(), "Some repositories could not be looked into");
        }
        if (overview.repositories().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, Optional.empty(), "Not all repositories were seen");
        }
        if (overview.career().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, Optional.empty(), "Not all years were looked into");
        }
        return looked.all() > looked.requests().size()
                ? Caps.coverage(read, read + looked.all() - looked.requests().size(), "manifests")
                : Coverage.complete(read);
    }

    private static Section<List<Authorship>> authorships(
            Facts facts, List<SourceTree> trees, Looked looked, Optional<CallFailure> failure) {
        List<Authorship> authorships = looked.authorships(trees);
        int all = facts.targets().size();
        if (failure.isPresent()) {
            return new Section.Seen<>(
                    authorships,
                    Coverage.partial(
                            trees.size(), Optional.of(all), failure.get().sentence()));
        }
        return new Section.Seen<>(
                authorships,
                trees.size() >= all
                        ? Coverage.complete(all)
                        : Coverage.capped(
                                trees.size(),
                                all,
                                "Of %s repositories, the %s with most of the person's commits were looked into three folders deep"
                                        .formatted(all, trees.size())));
    }

    private record Trees(List<SourceTree> found, boolean asked, Optional<CallFailure> failure) {}

    /**
     * What was looked up.
     *
     * @param requests in order
     * @param all how many there would have been
     * @param paths that came
     */
    private record Looked(List<PathRequest> requests, int all, List<FoundPath> paths) {

        /** Returns what came in the order it was asked for, from the cache or from GitHub. */
        private Stream<FoundPath> inOrder() {
            Map<PathRequest, FoundPath> found = new HashMap<>();
            paths.forEach(path -> found.put(path.request(), path));
            return requests.stream().flatMap(request -> Optional.ofNullable(found.get(request)).stream());
        }

        private List<ManifestFile> files() {
            return inOrder()
                    .filter(path -> !path.request().introduces(path.request().repository()))
                    .flatMap(FoundPath::file)
                    .toList();
        }

        private List<Authorship> authorships(List<SourceTree> trees) {
            Map<RepositoryName, List<Authorship.Touch>> touches = new LinkedHashMap<>();
            trees.forEach(tree -> touches.put(tree.name(), new ArrayList<>()));
            inOrder()
                    .forEach(path -> touches.computeIfAbsent(path.request().repository(), name -> new ArrayList<>())
                            .add(new Authorship.Touch(
                                    path.request().path(),
                                    path.commits(),
                                    path.last(),
                                    path.request().content(),
                                    path.whole())));
            List<Authorship> all = new ArrayList<>();
            touches.forEach((repository, some) -> all.add(new Authorship(
                    repository,
                    trees.stream()
                            .filter(tree -> tree.name().equals(repository))
                            .map(SourceTree::bytes)
                            .findFirst(),
                    some,
                    inOrder()
                            .filter(path -> path.request().introduces(repository))
                            .flatMap(FoundPath::file)
                            .findFirst())));
            return all;
        }
    }
}
