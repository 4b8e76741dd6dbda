package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.domain.profile.RepositoryName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commits that a workflow made in the person's name: committed by a program, or with one and the same first line, and
 * nothing else, at least {@value #ENOUGH} times in a repository. What Conventional Commits makes of a line is a choice
 * of words even where it is repeated.
 */
final class RoteCommits {

    private static final int ENOUGH = 10;

    private final Map<Line, Integer> counts = new HashMap<>();

    private record Line(RepositoryName repository, String headline) {

        static Line of(StudiedCommit studied) {
            return new Line(studied.commit().repository(), studied.message().headline());
        }
    }

    private RoteCommits() {}

    static RoteCommits among(List<StudiedCommit> commits) {
        RoteCommits rote = new RoteCommits();
        commits.stream()
                .filter(RoteCommits::isBare)
                .forEach(studied -> rote.counts.merge(Line.of(studied), 1, Integer::sum));
        return rote;
    }

    boolean contains(StudiedCommit studied) {
        return studied.commit().committedByProgram()
                || (isBare(studied) && counts.getOrDefault(Line.of(studied), 0) >= ENOUGH);
    }

    private static boolean isBare(StudiedCommit studied) {
        return studied.message().form() == Form.PLAIN
                && studied.message().body().isEmpty()
                && !studied.commit().merge();
    }
}
