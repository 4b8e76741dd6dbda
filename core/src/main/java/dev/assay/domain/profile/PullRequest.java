package dev.assay.domain.profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pull request the person opened, in any repository.
 *
 * @param repository where it was opened
 * @param number its number there
 * @param url its page
 * @param title its title
 * @param body the first {@value #BODY_LIMIT} characters of its text
 * @param state where it stands
 * @param createdAt opened
 * @param mergedAt merged; empty if it was not
 * @param closedAt merged or closed; empty while open
 * @param size its size; empty where it was not read
 * @param comments in its conversation; empty where not read
 * @param labels its labels
 * @param reception by the repository
 */
public record PullRequest(
        RepositoryName repository,
        int number,
        URI url,
        String title,
        String body,
        State state,
        Instant createdAt,
        Optional<Instant> mergedAt,
        Optional<Instant> closedAt,
        Optional<Size> size,
        Optional<Integer> comments,
        List<String> labels,
        Reception reception) {

    /** How much of the text is kept. */
    public static final int BODY_LIMIT = 1000;

    /** Cuts the text to {@value #BODY_LIMIT} characters, never inside a surrogate pair. */
    public PullRequest {
        if (body.length() > BODY_LIMIT) {
            int end = Character.isHighSurrogate(body.charAt(BODY_LIMIT - 1)) ? BODY_LIMIT - 1 : BODY_LIMIT;
            body = body.substring(0, end);
        }
        labels = List.copyOf(labels);
    }

    /** Makes one of whose reception nothing was read. */
    public PullRequest(
            RepositoryName repository,
            int number,
            URI url,
            String title,
            String body,
            State state,
            Instant createdAt,
            Optional<Instant> mergedAt,
            Optional<Instant> closedAt,
            Optional<Size> size,
            Optional<Integer> comments,
            List<String> labels) {
        this(
                repository,
                number,
                url,
                title,
                body,
                state,
                createdAt,
                mergedAt,
                closedAt,
                size,
                comments,
                labels,
                Reception.UNREAD);
    }

    /** Where a pull request stands. */
    public enum State {
        /** Waiting. */
        OPEN,
        /** Accepted. */
        MERGED,
        /** Closed without being merged. */
        CLOSED
    }

    /**
     * How much it changes.
     *
     * @param additions lines added
     * @param deletions lines removed
     * @param files files touched
     * @param reviewComments remarks on its lines; empty where not counted
     */
    public record Size(int additions, int deletions, int files, Optional<Integer> reviewComments) {}

    /**
     * How the repository received a pull request.
     *
     * @param association what its author was to the repository, as GitHub calls it, for instance {@code MEMBER}; empty
     *     where not read
     * @param mergedBy login of the person who merged it; empty if it was not merged, or where not read
     */
    public record Reception(Optional<String> association, Optional<String> mergedBy) {

        /** Nothing that was read. */
        public static final Reception UNREAD = new Reception(Optional.empty(), Optional.empty());
    }
}
