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

    private static final Map<String, String> LANGUAGES =
            Map.of("mvnw.cmd", "Batchfile", "gradlew.bat", "Batchfile", "mvnw", "Shell", "gradlew", "Shell");

    /** The scripts have 3 to 12 thousand bytes; what goes beyond is somebody's own. */
    private static final long BYTES = 13_000;

    private Wrappers() {}

    /** Tells whether a file of this name is such a script. */
    static boolean script(String name) {
        return LANGUAGES.containsKey(name);
    }

    /** Returns the language of such a script; empty for any other file. */
    static Optional<String> language(String name) {
        return Optional.ofNullable(LANGUAGES.get(name));
    }

    /** Tells whether such a script accounts for all of a language in a repository. */
    static boolean account(Repository repository, LanguageBytes language) {
        return language.bytes() <= BYTES
                && repository.files().orElse(List.of()).stream()
                        .anyMatch(file -> language.language().equals(LANGUAGES.get(file)));
    }
}
