package dev.assay.simulator.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pull request.
 *
 * @param repository where it was opened, as {@code owner/name}
 * @param mergedAt null unless it was merged
 * @param closedAt null while it is open
 * @param reviewComments comments beside those of the conversation
 */
public record PullRequest(
        int number,
        String repository,
        String author,
        String title,
        String body,
        Instant createdAt,
        @Nullable Instant mergedAt,
        @Nullable Instant closedAt,
        int additions,
        int deletions,
        int changedFiles,
        int comments,
        int reviewComments,
        List<String> labels) {

    public PullRequest {
        labels = List.copyOf(labels);
    }

    public State state() {
        if (mergedAt != null) {
            return State.MERGED;
        }
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    public Instant updatedAt() {
        return closedAt == null ? createdAt : closedAt;
    }

    public String url() {
        return "https://github.com/" + repository + "/pull/" + number;
    }

    /** As GraphQL names it; REST knows only open and closed. */
    public enum State {
        OPEN,
        CLOSED,
        MERGED
    }
}
