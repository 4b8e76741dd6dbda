package dev.assay.adapter.github.graphql.contents;

import dev.assay.adapter.github.graphql.contents.ContentBatch.FoundPath;
import dev.assay.adapter.github.graphql.contents.ContentPlan.PathRequest;
import dev.assay.domain.profile.Authorship.WholeHistory;
import dev.assay.domain.profile.RepositoryName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of repositories. It holds as long as the state of its repository is the same.
 *
 * @param trees with the states they were read at
 * @param paths with the states they were looked up at
 */
record ContentMemo(List<TreeMemo> trees, List<PathMemo> paths) {

    static final ContentMemo NOTHING = new ContentMemo(List.of(), List.of());

    static ContentMemo of(List<SourceTree> trees, List<FoundPath> paths, Map<RepositoryName, String> states) {
        List<TreeMemo> keptTrees = new ArrayList<>();
        trees.forEach(tree -> state(tree.name(), states).ifPresent(state -> keptTrees.add(new TreeMemo(state, tree))));
        List<PathMemo> keptPaths = new ArrayList<>();
        paths.forEach(path ->
                state(path.request().repository(), states).ifPresent(state -> keptPaths.add(PathMemo.of(path, state))));
        return new ContentMemo(keptTrees, keptPaths);
    }

    private static Optional<String> state(RepositoryName repository, Map<RepositoryName, String> states) {
        return Optional.ofNullable(states.get(repository));
    }

    /** Returns the trees that still hold. */
    List<SourceTree> unchangedTrees(Map<RepositoryName, String> states) {
        return trees.stream()
                .filter(memo -> memo.state().equals(states.get(memo.tree().name())))
                .map(TreeMemo::tree)
                .toList();
    }

    /** Returns those of the requests that still hold. */
    List<FoundPath> unchanged(List<PathRequest> requests, Map<RepositoryName, String> states) {
        Map<String, PathMemo> byPath = new HashMap<>();
        paths.forEach(memo -> byPath.put(memo.repository() + ":" + memo.path(), memo));
        List<FoundPath> unchanged = new ArrayList<>();
        requests.forEach(request -> Optional.ofNullable(byPath.get(request.repository() + ":" + request.path()))
                .filter(memo -> memo.state().equals(states.get(request.repository())) && memo.asked() == request.text())
                .ifPresent(memo -> unchanged.add(memo.found(request))));
        return unchanged;
    }

    /**
     * A tree.
     *
     * @param state of the repository when it was read
     * @param tree itself
     */
    record TreeMemo(String state, SourceTree tree) {}

    /**
     * A path.
     *
     * @param repository its full name
     * @param path from the root
     * @param state of the repository when it was looked up
     * @param asked whether its text was asked for
     * @param text its content; null if it has none that can be read
     * @param commits of the person
     * @param last of them; null without any
     * @param wholeCommits anybody's; null where they were not asked for
     * @param wholeLast of them; null where unknown
     */
    record PathMemo(
            String repository,
            String path,
            String state,
            boolean asked,
            @Nullable String text,
            int commits,
            @Nullable String last,
            @Nullable Integer wholeCommits,
            @Nullable String wholeLast) {

        private static PathMemo of(FoundPath found, String state) {
            PathRequest request = found.request();
            return new PathMemo(
                    request.repository().toString(),
                    request.path(),
                    state,
                    request.text(),
                    found.text().orElse(null),
                    found.commits(),
                    found.last().map(Instant::toString).orElse(null),
                    found.whole().map(WholeHistory::commits).orElse(null),
                    found.whole()
                            .flatMap(WholeHistory::last)
                            .map(Instant::toString)
                            .orElse(null));
        }

        private FoundPath found(PathRequest request) {
            return new FoundPath(
                    request,
                    Optional.ofNullable(text),
                    commits,
                    Optional.ofNullable(last).map(Instant::parse),
                    Optional.ofNullable(wholeCommits)
                            .map(all -> new WholeHistory(
                                    all, Optional.ofNullable(wholeLast).map(Instant::parse))));
        }
    }
}
