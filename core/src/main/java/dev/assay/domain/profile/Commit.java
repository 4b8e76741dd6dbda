package dev.assay.domain.profile;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A commit the person wrote, on the default branch of its repository.
 *
 * @param repository where it is
 * @param sha its name, 40 hexadecimal digits
 * @param message the whole message
 * @param authoredAt when it was written, with the author's own offset where GitHub tells it, else UTC
 * @param merge has more than one parent
 * @param changes its size; empty where it was not read
 * @param committedByProgram a program committed what has the person for its author, as a workflow does
 */
public record Commit(
        RepositoryName repository,
        String sha,
        String message,
        OffsetDateTime authoredAt,
        boolean merge,
        Optional<Changes> changes,
        boolean committedByProgram) {

    /** A commit that a person committed. */
    public Commit(
            RepositoryName repository,
            String sha,
            String message,
            OffsetDateTime authoredAt,
            boolean merge,
            Optional<Changes> changes) {
        this(repository, sha, message, authoredAt, merge, changes, false);
    }

    /** Returns the first line of the message. */
    public String headline() {
        return message.lines().findFirst().orElse("");
    }

    /**
     * The size of a commit.
     *
     * @param additions lines added
     * @param deletions lines removed
     * @param files files touched; empty where GitHub could not count them
     */
    public record Changes(int additions, int deletions, Optional<Integer> files) {}
}
