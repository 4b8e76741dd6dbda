package dev.assay.adapter.json;

import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A pull request. Its author is always the person. */
record PullRequestJson(
        int number,
        String title,
        String body,
        String state,
        Instant createdAt,
        Optional<Instant> mergedAt,
        Optional<Instant> closedAt,
        String author,
        Optional<Integer> additions,
        Optional<Integer> deletions,
        Optional<Integer> changedFiles,
        Optional<Integer> comments,
        Optional<Integer> reviewComments,
        List<String> labels,
        String repository,
        String repositoryFullName,
        String url) {

    static PullRequestJson of(PullRequest request, String login) {
        return new PullRequestJson(
                request.number(),
                request.title(),
                request.body(),
                request.state().name().toLowerCase(Locale.ROOT),
                request.createdAt(),
                request.mergedAt(),
                request.closedAt(),
                login,
                request.size().map(PullRequest.Size::additions),
                request.size().map(PullRequest.Size::deletions),
                request.size().map(PullRequest.Size::files),
                request.comments(),
                request.size().flatMap(PullRequest.Size::reviewComments),
                request.labels(),
                request.repository().name(),
                request.repository().toString(),
                request.url().toString());
    }

    PullRequest toPullRequest() {
        return new PullRequest(
                RepositoryName.parse(repositoryFullName),
                number,
                URI.create(url),
                title,
                body,
                PullRequest.State.valueOf(state.toUpperCase(Locale.ROOT)),
                createdAt,
                mergedAt,
                closedAt,
                size(),
                comments,
                labels);
    }

    private Optional<PullRequest.Size> size() {
        return additions.flatMap(added -> deletions.flatMap(
                removed -> changedFiles.map(files -> new PullRequest.Size(added, removed, files, reviewComments))));
    }
}
