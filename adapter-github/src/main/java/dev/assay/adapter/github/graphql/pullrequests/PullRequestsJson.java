package dev.assay.adapter.github.graphql.pullrequests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.overview.OverviewJson;
import dev.assay.adapter.github.graphql.overview.RepositoriesJson;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.PullRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of pull requests. */
record PullRequestsJson(@Nullable UserJson user) {

    record UserJson(ConnectionJson pullRequests) {}

    /**
     * A page.
     *
     * @param nodes the pull requests; null if they were not asked for
     */
    record ConnectionJson(
            int totalCount,
            RepositoriesJson.PageInfoJson pageInfo,
            @Nullable List<JsonNode> nodes) {

        Elements<ReadPullRequest> read() {
            return Elements.of(
                    nodes == null ? List.of() : nodes,
                    NodeJson.class,
                    node -> new ReadPullRequest(node, node.toPullRequest()));
        }

        /** Tells whether GitHub says that nothing is on this page though pull requests were asked for. */
        boolean blank() {
            return nodes != null && nodes.isEmpty();
        }
    }

    /** A pull request as GitHub sent it, and what it means. */
    record ReadPullRequest(NodeJson node, PullRequest pullRequest) {}

    record LabelsJson(List<RepositoriesJson.@Nullable NameJson> nodes) {

        List<String> names() {
            return nodes.stream()
                    .filter(Objects::nonNull)
                    .map(RepositoriesJson.NameJson::name)
                    .toList();
        }
    }

    record RepositoryJson(String nameWithOwner) {}

    record LoginJson(@Nullable String login) {}

    record NodeJson(
            int number,
            URI url,
            String title,
            @Nullable String bodyText,
            String state,
            @Nullable String createdAt,
            @Nullable String mergedAt,
            @Nullable String closedAt,
            int additions,
            int deletions,
            int changedFiles,
            @Nullable Integer totalCommentsCount,
            OverviewJson.CountJson comments,
            @Nullable LabelsJson labels,
            RepositoryJson repository,
            @Nullable String authorAssociation,
            @Nullable LoginJson mergedBy) {

        PullRequest toPullRequest() {
            Optional<Integer> remarks =
                    Optional.ofNullable(totalCommentsCount).map(all -> Math.max(0, all - comments.totalCount()));
            return new PullRequest(
                    RepositoriesJson.name(repository.nameWithOwner()),
                    number,
                    Objects.requireNonNull(url),
                    Objects.requireNonNull(title),
                    bodyText == null ? "" : bodyText,
                    PullRequest.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    Times.instant(createdAt).orElseThrow(),
                    Times.instant(mergedAt),
                    Times.instant(closedAt),
                    Optional.of(new PullRequest.Size(additions, deletions, changedFiles, remarks)),
                    Optional.of(comments.totalCount()),
                    labels == null ? List.of() : labels.names(),
                    new PullRequest.Reception(
                            Optional.ofNullable(authorAssociation),
                            Optional.ofNullable(mergedBy).map(LoginJson::login)));
        }
    }
}
