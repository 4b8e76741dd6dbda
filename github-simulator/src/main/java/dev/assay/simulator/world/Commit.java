package dev.assay.simulator.world;

import java.time.OffsetDateTime;

/**
 * A commit on a default branch.
 *
 * @param author the login of the author
 * @param date when it was written, with the author's own offset
 * @param parents 0 for a first commit, 2 for a merge
 */
public record Commit(
        String oid,
        String message,
        String author,
        String authorName,
        OffsetDateTime date,
        int additions,
        int deletions,
        int changedFiles,
        int parents) {

    public boolean isBy(String login) {
        return author.equalsIgnoreCase(login);
    }
}
