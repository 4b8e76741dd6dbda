package dev.assay.analysis.skills;

import dev.assay.analysis.text.Vocabulary;
import java.util.Map;

/** The programming languages that a person names where they speak of themselves, as {@code language-names.txt} says. */
final class NamedLanguages {

    private static final Vocabulary NAMES = Vocabulary.load("language-names.txt");

    private NamedLanguages() {}

    /** Returns the languages, as GitHub calls them, each with the words that named it. */
    static Map<String, String> in(String text) {
        return NAMES.find(text);
    }
}
