package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoteCommitsTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-01T03:00:00Z");

    private final List<Commit> commits = new ArrayList<>();

    private void commit(String repository, String message, boolean committedByProgram) {
        int number = commits.size();
        commits.add(new Commit(
                RepositoryName.parse("octocat/" + repository),
                "%040x".formatted(number),
                message,
                START.plusDays(number),
                false,
                Optional.empty(),
                committedByProgram));
    }

    private List<Form> forms() {
        return StudiedCommit.all(commits, false).reversed().stream()
                .map(studied -> studied.message().form())
                .toList();
    }

    @Test
    void tellsWhatAProgramCommittedInThePersonsName() {
        commit("a", "Update CHANGELOG", true);
        commit("a", "feat: add a flag", true);
        commit("a", "Update CHANGELOG", false);

        assertThat(forms()).containsExactly(Form.WORKFLOW, Form.WORKFLOW, Form.PLAIN);
    }

    @Test
    void tellsOneSubjectThatIsRepeatedByRoteInOneRepository() {
        for (int i = 0; i < 10; i++) {
            commit("a", "Lockfile update", false);
        }
        commit("b", "Lockfile update", false);
        commit("a", "Lockfile update\n\nWith a reason.", false);

        assertThat(forms().subList(0, 10)).containsOnly(Form.WORKFLOW);
        assertThat(forms().subList(10, 12)).containsOnly(Form.PLAIN);
    }

    @Test
    void keepsConventionalCommitsAndFewerRepetitions() {
        for (int i = 0; i < 10; i++) {
            commit("a", "chore: up deps", false);
        }
        for (int i = 0; i < 9; i++) {
            commit("a", "Update the notes", false);
        }

        assertThat(forms()).doesNotContain(Form.WORKFLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update README.md", "Create docs/ci.yml", "Delete old-notes.txt", "Add files via upload"})
    void leavesAPersonWhatTheyCommittedInTheBrowserWithTheWordsThatStoodThere(String line) {
        for (int i = 0; i < 10; i++) {
            commit("a", line, false);
        }

        assertThat(forms()).containsOnly(Form.PLAIN);
    }

    @Test
    void leavesThemOutOfTheTimesAndOfOwnWork() {
        commit("a", "Update CHANGELOG", true);

        List<StudiedCommit> studied = StudiedCommit.all(commits, false);

        assertThat(studied.getFirst().ownWork()).isFalse();
        assertThat(CommitTimes.of(studied, START.plusDays(9).toInstant()).local())
                .isEmpty();
    }
}
