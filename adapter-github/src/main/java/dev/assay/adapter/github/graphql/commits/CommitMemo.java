package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.overview.RepositoriesJson;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.RepositoryName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person's commits.
 *
 * @param years the earlier years that were looked into
 * @param repositories commits by repository
 */
public record CommitMemo(List<Integer> years, List<RepositoryMemo> repositories) {

    public static final CommitMemo NOTHING = new CommitMemo(List.of(), List.of());

    /** @param found repositories that only earlier years know */
    static CommitMemo of(List<Integer> years, Set<Target> found, List<CommitPage> pages) {
        return new CommitMemo(
                years,
                pages.stream()
                        .map(page -> RepositoryMemo.of(page, found.contains(page.target())))
                        .toList());
    }

    /** Returns the commits of those repositories whose newest commit is still the same. */
    List<CommitPage> unchanged(List<Target> targets) {
        return repositories.stream()
                .flatMap(memo -> targets.stream().filter(memo::stillHolds).map(memo::page))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns the commits in repositories that only earlier years know. That those years have passed, and that nothing
     * of the person came later, proves that they still hold. Empty if other years were looked into.
     */
    Optional<List<CommitPage>> ofEarlierYears(List<Integer> earlierYears) {
        return years.equals(earlierYears)
                ? Optional.of(repositories.stream()
                        .filter(RepositoryMemo::found)
                        .flatMap(memo ->
                                memo.page(new Target(memo.repository(), Optional.ofNullable(memo.head()))).stream())
                        .toList())
                : Optional.empty();
    }

    /**
     * Commits of one repository.
     *
     * @param name of the repository
     * @param head its newest commit then; null if it had none
     * @param found whether only earlier years know it
     * @param total the person's commits there
     * @param endCursor where the next page starts; null if there is none
     * @param nodes the newest commits
     */
    record RepositoryMemo(
            String name,
            @Nullable String head,
            boolean found,
            int total,
            @Nullable String endCursor,
            List<CommitsJson.NodeJson> nodes) {

        private static RepositoryMemo of(CommitPage page, boolean found) {
            return new RepositoryMemo(
                    page.repository().toString(),
                    page.target().head().orElse(null),
                    found,
                    page.total(),
                    page.endCursor().orElse(null),
                    page.nodes());
        }

        private RepositoryName repository() {
            return RepositoriesJson.name(name);
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
