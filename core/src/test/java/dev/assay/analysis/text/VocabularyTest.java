package dev.assay.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.text.Vocabulary.Term;
import dev.assay.testkit.Snapshots;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Term("git", "git"),
            new Term("Spring Boot", "spring"),
            new Term("c++", "cpp"),
            new Term("optimiz*", "speed"),
            new Term("ci/cd", "ci")));

    @ParameterizedTest
    @CsvSource({
        "uses GIT., git",
        "(git), git",
        "a Spring Boot app, spring",
        "a Spring-Boot app, spring",
        "modern C++ code, cpp",
        "Optimization of it, speed",
        "our ci/cd, ci"
    })
    void findsWholeWords(String text, String name) {
        assertThat(VOCABULARY.find(text)).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digital",
                "gitignore",
                "legit",
                "spring boot camp",
                "c",
                "C+",
                "non-optimal",
                "me@git",
                "git@host"
            })
    void doesNotFindParts(String text) {
        assertThat(VOCABULARY.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Use the latest prefix, ''",
        "docker build, ''",
        "Take the author address, ''",
        "Record a decision, ''",
        "Fix crash in engine, ''",
        "fix: crash in engine, bug_fixing",
        "test: cover the parser, testing",
        "docs: fix typo, documentation",
        "feat: log in with oauth, feature_development",
        "Merge pull request #1 from fix/bug, ''",
        "'Revert \"fix: crash\"', ''"
    })
    void tellsWhatACommitIsAbout(String message, String areas) {
        assertThat(String.join(",", areasOf(message))).isEqualTo(areas);
    }

    private static Set<String> areasOf(String message) {
        return StudiedCommit.of(Snapshots.aCommit(message, "2026-03-02T12:00:00Z"))
                .areas();
    }

    @Test
    void loadsEveryVocabulary() {
        assertThat(List.of("areas.txt", "concerns.txt", "grave-words.txt", "message-tools.txt", "pull-requests.txt"))
                .allSatisfy(name -> assertThat(Vocabulary.load(name).find("nothing of note"))
                        .isEmpty());
    }
}
