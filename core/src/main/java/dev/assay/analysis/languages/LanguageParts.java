package dev.assay.analysis.languages;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of a repository each language is. */
public final class LanguageParts {

    private static final double FULL_PART = 4;

    private LanguageParts() {}

    /**
     * A language's part of a repository.
     *
     * @param detail its bytes, or that it is the main one
     * @param weight full for a quarter of the bytes and more, less for less
     */
    public record Part(String detail, double weight) {}

    public static Map<String, Part> of(Repository repository) {
        return repository
                .languages()
                .map(languages -> parts(repository, languages))
                .orElseGet(() -> repository
                        .primaryLanguage()
                        .map(language -> Map.of(language, new Part("main language", 1)))
                        .orElse(Map.of()));
    }

    private static Map<String, Part> parts(Repository repository, List<LanguageBytes> languages) {
        double total = languages.stream().mapToDouble(LanguageBytes::bytes).sum();
        return languages.stream()
                .filter(language -> language.bytes() > 0 && !Wrappers.account(repository, language))
                .collect(Collectors.toMap(
                        LanguageBytes::language,
                        language -> new Part(
                                language.bytes() + " bytes", Math.min(1, FULL_PART * language.bytes() / total)),
                        (one, two) -> one));
    }
}
