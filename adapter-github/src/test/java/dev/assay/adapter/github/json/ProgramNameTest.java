package dev.assay.adapter.github.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"github-actions[bot]", "GitHub Actions", "StyleCI Bot", "renovate-bot", "dependabot[bot] "})
    void tellsPrograms(String name) {
        assertThat(ProgramName.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"GitHub", "Abbot", "Bot Ross", "Octo Cat"})
    void takesNoPersonForAProgram(String name) {
        assertThat(ProgramName.isOne(name)).isFalse();
    }
}
