package dev.assay.adapter.github;

import dev.assay.domain.profile.PullRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of pull requests. */
record PullRequestsJson(@Nullable UserJson user) {

    record UserJson(ConnectionJson pullRequests) {}

    record ConnectionJson(int totalCount, RepositoriesJson.PageInfoJson pageInfo, List<@Nullable NodeJson> nodes) {

        /** Returns the pull requests that GitHub may show. */
        List<NodeJson> present() {
            return nodes.stream().filter(Objects::nonNull).toList();
        }
    }

    record LabelsJson(List<RepositoriesJson.NameJson> nodes) {}

    record RepositoryJson(String nameWithOwner) {}

    record NodeJson(
            int number,
            URI url,
            String title,
            @Nullable String bodyText,
            String state,
            String createdAt,
            @Nullable String mergedAt,
            @Nullable String closedAt,
            int additions,
            int deletions,
            int changedFiles,
            @Nullable Integer totalCommentsCount,
            OverviewJson.CountJson comments,
            @Nullable LabelsJson labels,
            RepositoryJson repository) {

        PullRequest toPullRequest() {
            Optional<Integer> remarks =
                    Optional.ofNullable(totalCommentsCount).map(all -> Math.max(0, all - comments.totalCount()));
            return new PullRequest(
                    RepositoriesJson.name(repository.nameWithOwner()),
                    number,
                    url,
                    title,
                    bodyText == null ? "" : bodyText,
                    PullRequest.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    Instant.parse(createdAt),
                    Optional.ofNullable(mergedAt).map(Instant::parse),
                    Optional.ofNullable(closedAt).map(Instant::parse),
                    Optional.of(new PullRequest.Size(additions, deletions, changedFiles, remarks)),
                    Optional.of(comments.totalCount()),
                    labels == null
                            ? List.of()
                            : labels.nodes().stream()
                                    .map(RepositoriesJson.NameJson::name)
                                    .toList());
        }
    }
}
