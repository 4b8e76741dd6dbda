package dev.assay.analysis.commits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitAreasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: add a flag | feature_development",
                "fix(docs): mend a link | bug_fixing documentation",
                "perf(db): read once | data_handling optimization",
                "[docs] Fix a typo | documentation",
                "docs: fix a typo | documentation",
                "ci/release: use the new image | devops_automation",
                "tests: add cases | testing",
                "[core] Add cors | ''"
            })
    void takesAreasFromTypesScopesAndLabels(String message, String areas) {
        assertThat(String.join(" ", CommitAreas.of(CommitMessage.parse(message))))
                .isEqualTo(areas);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add a test for empty lists",
                "Fix typo",
                "Added docs",
                "Support for Java 21",
                "note: this is no label",
                "https://example.invalid/docs: moved",
                "Merge branch 'docs'"
            })
    void takesNoAreaFromTheWordsOfASentence(String message) {
        assertThat(CommitAreas.of(CommitMessage.parse(message))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: add dark mode to the page | dark mode",
                "feat(api): support for paging | paging",
                "feat!: streaming answers | streaming answers"
            })
    void takesFeaturesFromTheTypeThatSaysSo(String message, String feature) {
        assertThat(MessageMentions.feature(CommitMessage.parse(message))).contains(feature);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Add a chore", "chore: add an editor file", "fix: implement hashCode", "build: create an image"})
    void takesNoFeatureFromAVerb(String message) {
        assertThat(MessageMentions.feature(CommitMessage.parse(message))).isEmpty();
    }
}
