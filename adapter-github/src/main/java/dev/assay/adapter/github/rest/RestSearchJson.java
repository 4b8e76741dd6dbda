package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.ProgramName;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param totalCount how many there are
 * @param incomplete GitHub ran out of time: there may be more
 * @param items a page of them
 */
public record RestSearchJson(
        @JsonProperty("total_count") int totalCount,
        @JsonProperty("incomplete_results") boolean incomplete,
        List<JsonNode> items) {

    public RestSearchJson {
        Objects.requireNonNull(items);
    }

    /** Returns how many there are; empty if GitHub does not know. */
    Optional<Integer> total() {
        return incomplete ? Optional.empty() : Optional.of(totalCount);
    }

    record SignatureJson(@Nullable String date, @Nullable String name) {}

    record GitCommitJson(
            String message,
            @Nullable SignatureJson author,
            @Nullable SignatureJson committer) {

        /** Returns when it was written, or when it was committed if no calendar knows that time. */
        OffsetDateTime time() {
            return at(author).or(() -> at(committer)).orElseThrow();
        }

        boolean committedByProgram() {
            return committer != null && ProgramName.isOne(committer.name());
        }

        private static Optional<OffsetDateTime> at(@Nullable SignatureJson signature) {
            return signature == null ? Optional.empty() : Times.at(signature.date());
        }
    }

    record ParentJson(String sha) {}

    record CommitJson(String sha, GitCommitJson commit, List<ParentJson> parents) {

        Commit toCommit(RepositoryName repository) {
            return new Commit(
                    repository,
                    Objects.requireNonNull(sha),
                    Objects.requireNonNull(commit.message()),
                    commit.time(),
                    parents.size() > 1,
                    Optional.empty(),
                    commit.committedByProgram());
        }
    }

    record FoundRepositoryJson(@JsonProperty("full_name") String fullName) {}

    record FoundCommitJson(String sha, GitCommitJson commit, List<ParentJson> parents, FoundRepositoryJson repository) {

        Commit toCommit() {
            return new CommitJson(sha, commit, parents).toCommit(RepositoryName.parse(repository.fullName()));
        }
    }

    record MergeJson(@JsonProperty("merged_at") @Nullable String mergedAt) {}

    record LabelJson(String name) {}

    public record IssueJson(
            int number,
            @JsonProperty("html_url") URI htmlUrl,
            String title,
            @Nullable String body,
            String state,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("closed_at") @Nullable String closedAt,
            @JsonProperty("pull_request") MergeJson pullRequest,
            int comments,
            List<@Nullable LabelJson> labels,
            @JsonProperty("repository_url") String repositoryUrl) {

        public PullRequest toPullRequest() {
            Optional<Instant> merged = Times.instant(pullRequest.mergedAt());
            return new PullRequest(
                    repository(),
                    number,
                    Objects.requireNonNull(htmlUrl),
                    Objects.requireNonNull(title),
                    body == null ? "" : body,
                    pullRequest.mergedAt() != null
                            ? PullRequest.State.MERGED
                            : PullRequest.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    Times.instant(createdAt).orElseThrow(),
                    merged,
                    Times.instant(closedAt),
                    Optional.empty(),
                    Optional.of(comments),
                    labels.stream()
                            .filter(Objects::nonNull)
                            .map(LabelJson::name)
                            .toList());
        }

        private RepositoryName repository() {
            String marker = "/repos/";
            return RepositoryName.parse(repositoryUrl.substring(repositoryUrl.lastIndexOf(marker) + marker.length()));
        }
    }
}
