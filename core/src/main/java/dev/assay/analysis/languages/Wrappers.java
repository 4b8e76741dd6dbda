package dev.assay.analysis.languages;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts that Maven and Gradle put into a repository to start themselves: they are not written by the people who
 * commit them.
 */
final class Wrappers {

    private static final Map<String, List<String>> SCRIPTS =
            Map.of("Batchfile", List.of("mvnw.cmd", "gradlew.bat"), "Shell", List.of("mvnw", "gradlew"));

    /** The scripts have 3 to 12 thousand bytes; what goes beyond is somebody's own. */
    private static final long BYTES = 13_000;

    private Wrappers() {}

    /** Tells whether a file of this name is such a script. */
    static boolean script(String name) {
        return language(name).isPresent();
    }

    /** Returns the language of such a script; empty for any other file. */
    static Optional<String> language(String name) {
        return SCRIPTS.entrySet().stream()
                .filter(scripts -> scripts.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Tells whether such a script accounts for all of a language in a repository. */
    static boolean account(Repository repository, LanguageBytes language) {
        List<String> scripts = SCRIPTS.getOrDefault(language.language(), List.of());
        return language.bytes() <= BYTES
                && repository.files().orElse(List.of()).stream().anyMatch(scripts::contains);
    }
}
