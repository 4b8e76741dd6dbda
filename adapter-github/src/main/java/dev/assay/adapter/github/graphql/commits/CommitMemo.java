package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.wire.CallFailedException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person's commits.
 *
 * @param repositories commits by repository
 */
public record CommitMemo(List<RepositoryMemo> repositories) {

    public static final CommitMemo NOTHING = new CommitMemo(List.of());

    static CommitMemo of(List<CommitPage> pages) {
        return new CommitMemo(pages.stream().map(RepositoryMemo::of).toList());
    }

    /** Returns the commits of those repositories that have not changed. */
    List<CommitPage> unchanged(List<Target> targets) {
        return repositories.stream()
                .flatMap(memo -> targets.stream().filter(memo::stillHolds).map(memo::page))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Commits of one repository.
     *
     * @param name of the repository
     * @param head what told then whether it has changed; null if nothing did
     * @param total the person's commits there
     * @param endCursor where the next page starts; null if there is none
     * @param nodes the newest commits
     */
    record RepositoryMemo(
            String name,
            @Nullable String head,
            int total,
            @Nullable String endCursor,
            List<CommitsJson.NodeJson> nodes) {

        private static RepositoryMemo of(CommitPage page) {
            return new RepositoryMemo(
                    page.repository().toString(),
                    page.target().head().orElse(null),
                    page.total(),
                    page.endCursor().orElse(null),
                    page.nodes());
        }

        private boolean stillHolds(Target target) {
            return target.repository().toString().equals(name)
                    && target.head().filter(now -> now.equals(head)).isPresent();
        }

        private Optional<CommitPage> page(Target target) {
            try {
                return Optional.of(CommitPage.of(target, total, nodes, Optional.ofNullable(endCursor)));
            } catch (CallFailedException unreadable) {
                return Optional.empty();
            }
        }
    }
}
