package dev.assay.simulator.world;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A commit on a default branch.
 *
 * @param author the login of the author
 * @param date when it was written, with the author's own offset
 * @param parents 0 for a first commit, 2 for a merge
 * @param files paths that it touched; empty where that is left to chance
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
        int parents,
        Set<String> files) {

    /** More often than not a commit touches code, and now and then another file. */
    private static final int CODE_PERCENT = 60;

    private static final int OTHER_PERCENT = 12;
    private static final int ALL = 100;

    public Commit {
        files = Set.copyOf(files);
    }

    /** A commit of which it is left to chance what it touched. */
    Commit(
            String oid,
            String message,
            String author,
            String authorName,
            OffsetDateTime date,
            int additions,
            int deletions,
            int changedFiles,
            int parents) {
        this(oid, message, author, authorName, date, additions, deletions, changedFiles, parents, Set.of());
    }

    /** Tells whether it touched a file, or one in a folder. The first commit of a repository touched all. */
    public boolean touches(String path) {
        if (!files.isEmpty()) {
            return files.stream().anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
        }
        boolean code = path.startsWith("src") || path.startsWith("internal") || path.startsWith("notebooks");
        int lot = Math.floorMod(oid.hashCode() * 31 + path.hashCode() * 17, ALL);
        return parents == 0 || lot < (code ? CODE_PERCENT : OTHER_PERCENT);
    }

    public boolean isBy(String login) {
        return author.equalsIgnoreCase(login);
    }
}
