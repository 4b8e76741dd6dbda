package dev.assay.adapter.github;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One repository's part of the answer to a commits document. */
record CommitsJson(String nameWithOwner, @Nullable BranchJson defaultBranchRef) {

    /** Returns the page; empty for a repository without commits. */
    Optional<HistoryJson> history() {
        return Optional.ofNullable(defaultBranchRef)
                .map(branch -> branch.target().history());
    }

    record BranchJson(TargetJson target) {}

    record TargetJson(@Nullable HistoryJson history) {}

    record HistoryJson(int totalCount, RepositoriesJson.PageInfoJson pageInfo, List<@Nullable NodeJson> nodes) {

        List<Commit> toCommits(RepositoryName repository) {
            return nodes.stream()
                    .filter(Objects::nonNull)
                    .map(node -> node.toCommit(repository))
                    .toList();
        }
    }

    record AuthorJson(@Nullable String date) {}

    record NodeJson(
            String oid,
            String message,
            @Nullable AuthorJson author,
            String authoredDate,
            @Nullable Integer additions,
            @Nullable Integer deletions,
            @Nullable Integer changedFilesIfAvailable,
            OverviewJson.CountJson parents) {

        Commit toCommit(RepositoryName repository) {
            String date = author == null || author.date() == null ? authoredDate : author.date();
            return new Commit(
                    repository, oid, message, OffsetDateTime.parse(date), parents.totalCount() > 1, changes());
        }

        private Optional<Commit.Changes> changes() {
            return additions == null || deletions == null
                    ? Optional.empty()
                    : Optional.of(
                            new Commit.Changes(additions, deletions, Optional.ofNullable(changedFilesIfAvailable)));
        }
    }
}
