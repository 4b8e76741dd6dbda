package dev.assay.adapter.github.graphql.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.overview.OverviewJson;
import dev.assay.adapter.github.graphql.overview.RepositoriesJson;
import dev.assay.adapter.github.json.ProgramName;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One repository's part of the answer to a commits document. */
record CommitsJson(String nameWithOwner, @Nullable BranchJson defaultBranchRef) {

    /** Returns the page; empty if the repository has no default branch, or GitHub does not tell of it. */
    Optional<HistoryJson> history() {
        return Optional.ofNullable(defaultBranchRef).map(BranchJson::target).map(TargetJson::history);
    }

    record BranchJson(@Nullable TargetJson target) {}

    record TargetJson(@Nullable HistoryJson history) {}

    record HistoryJson(int totalCount, RepositoriesJson.PageInfoJson pageInfo, List<JsonNode> nodes) {}

    record AuthorJson(@Nullable String date) {}

    record CommitterJson(@Nullable String name) {}

    record NodeJson(
            String oid,
            String message,
            @Nullable AuthorJson author,
            @Nullable CommitterJson committer,
            @Nullable String authoredDate,
            @Nullable String committedDate,
            @Nullable Integer additions,
            @Nullable Integer deletions,
            @Nullable Integer changedFilesIfAvailable,
            OverviewJson.CountJson parents) {

        /** The author's own time tells the hour of their day, where a calendar knows it. */
        Commit toCommit(RepositoryName repository) {
            OffsetDateTime time = Times.at(author == null ? null : author.date())
                    .or(() -> Times.at(authoredDate))
                    .or(() -> Times.at(committedDate))
                    .orElseThrow();
            return new Commit(
                    repository,
                    Objects.requireNonNull(oid),
                    Objects.requireNonNull(message),
                    time,
                    parents.totalCount() > 1,
                    changes(),
                    committer != null && ProgramName.isOne(committer.name()));
        }

        private Optional<Commit.Changes> changes() {
            return additions == null || deletions == null
                    ? Optional.empty()
                    : Optional.of(
                            new Commit.Changes(additions, deletions, Optional.ofNullable(changedFilesIfAvailable)));
        }
    }
}
