package dev.assay.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A set of phrases")
class PhraseSetTest {

    private final PhraseSet phrases = PhraseSet.of("bump ", "build", "roll back ");

    @ParameterizedTest
    @ValueSource(strings = {"bump x", "BUMP x", "We rebuild it", "Please roll back all", "über: Build", "bubump it"})
    @DisplayName("is found wherever one of them stands, in whatever case")
    void isFoundAnywhere(String text) {
        assertThat(phrases.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bump", "bum p", "roll  back it", "Üb"})
    @DisplayName("is not found in what holds none of them as a whole")
    void isNotFound(String text) {
        assertThat(phrases.in(text)).isFalse();
        assertThat(phrases.starts(text)).isFalse();
    }

    @Test
    @DisplayName("begins a text only where one of them stands first")
    void begins() {
        assertThat(phrases.starts("Roll back the change")).isTrue();
        assertThat(phrases.starts("Do roll back the change")).isFalse();
    }
}
