package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.domain.profile.RepositoryName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Commits that a workflow made in the person's name: committed by a program, or with one and the same first line, and
 * nothing else, at least {@value #ENOUGH} times in a repository. What Conventional Commits makes of a line is a choice
 * of words even where it is repeated. The line that GitHub's editor proposes for a file is no sign of a workflow: a
 * person pressed the button.
 */
final class RoteCommits {

    private static final int ENOUGH = 10;

    /** What GitHub's editor proposes; without an ending it may as well be a workflow's own choice of words. */
    private static final Pattern PROPOSED =
            Pattern.compile("(?:(?:Create|Update|Delete) \\S{1,255}\\.[A-Za-z0-9]{1,10}|Add files via upload)");

    private static final List<String> PROPOSALS = List.of("Create ", "Update ", "Delete ", "Add files ");

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
                && !studied.commit().merge()
                && !isProposed(studied.message().headline());
    }

    private static boolean isProposed(String headline) {
        return MessageForms.startsWithAny(headline, PROPOSALS)
                && PROPOSED.matcher(headline).matches();
    }
}
