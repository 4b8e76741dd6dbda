package dev.assay.analysis.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLanguagesTest {

    @Test
    void findsTheLanguagesThatATextNames() {
        assertThat(NamedLanguages.in(
                        "Creator of Elixir. I write C++, C# and TypeScript; golang at work, tools in Rust."))
                .containsOnlyKeys("Elixir", "C++", "C#", "TypeScript", "Go", "Rust");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I go where it gets swift",
                "rust on old cars",
                "Julia, mother of two",
                "JavaServer Faces",
                "a python bit me",
                "vitamin C and D",
                "made with Basic English"
            })
    void takesNoOrdinaryWordForALanguage(String text) {
        assertThat(NamedLanguages.in(text)).isEmpty();
    }
}
