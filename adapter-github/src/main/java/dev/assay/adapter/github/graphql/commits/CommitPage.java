package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.commits.CommitsJson.HistoryJson;
import dev.assay.adapter.github.graphql.commits.CommitsJson.NodeJson;
import dev.assay.adapter.github.graphql.overview.FirstPage;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of commits as GitHub sent it, checked to be readable.
 *
 * @param target where
 * @param total the person's commits there
 * @param nodes as GitHub sent them, to be remembered
 * @param commits the same as domain values
 * @param endCursor where the next page starts; empty if there is none, or it is not to be asked for
 */
record CommitPage(Target target, int total, List<NodeJson> nodes, List<Commit> commits, Optional<String> endCursor) {

    /**
     * Reads commits that were read before.
     *
     * @throws CallFailedException if a commit cannot be read
     */
    static CommitPage of(Target target, int total, List<NodeJson> nodes, Optional<String> endCursor)
            throws CallFailedException {
        List<Commit> commits = new ArrayList<>();
        for (NodeJson node : nodes) {
            commits.add(Json.domain(() -> node.toCommit(target.repository())));
        }
        return new CommitPage(target, total, List.copyOf(nodes), List.copyOf(commits), endCursor);
    }

    /** Returns a page of commits that were just read. */
    static CommitPage of(Target target, HistoryJson history, Elements<ReadCommit> commits) {
        return new CommitPage(
                target,
                history.totalCount(),
                commits.read().stream().map(ReadCommit::node).toList(),
                commits.read().stream().map(ReadCommit::commit).toList(),
                history.pageInfo().next());
    }

    /** A commit as GitHub sent it, and what it means. */
    record ReadCommit(NodeJson node, Commit commit) {}

    static CommitPage empty(Target target) {
        return new CommitPage(target, 0, List.of(), List.of(), Optional.empty());
    }

    RepositoryName repository() {
        return target.repository();
    }

    FirstPage first() {
        return new FirstPage(repository(), total, commits, endCursor);
    }

    /** Returns both runs as one, whichever of them comes first. */
    CommitPage with(CommitPage other) {
        List<NodeJson> allNodes = new ArrayList<>(nodes);
        allNodes.addAll(other.nodes());
        List<Commit> allCommits = new ArrayList<>(commits);
        allCommits.addAll(other.commits());
        Optional<String> end =
                endCursor.flatMap(mine -> other.endCursor().flatMap(theirs -> CommitPlan.later(mine, theirs)));
        return new CommitPage(target, total, allNodes, allCommits, end);
    }

    /** Returns this run as one that no further page is asked of. */
    CommitPage last() {
        return new CommitPage(target, total, nodes, commits, Optional.empty());
    }
}
