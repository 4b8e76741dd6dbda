package dev.assay.port.out;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which files of a repository tell something of the person, by their paths. Safe for many threads; does no I/O. */
public interface FileInterest {

    /** Returns an interest in nothing but manifests. */
    static FileInterest onlyIn(Predicate<String> manifests) {
        return new FileInterest() {
            @Override
            public boolean manifest(String path) {
                return manifests.test(path);
            }

            @Override
            public boolean telling(String path) {
                return false;
            }

            @Override
            public Optional<String> language(String path, List<String> present) {
                return Optional.empty();
            }

            @Override
            public Optional<String> startScript(String path) {
                return Optional.empty();
            }
        };
    }

    /** Tells whether the text of a file is wanted. */
    boolean manifest(String path);

    /** Tells whether it is worth knowing who touched a file, though its text is not wanted. */
    boolean telling(String path);

    /**
     * Returns the language that a person wrote a file in; empty if it is no code, or was made by a tool.
     *
     * @param present the languages of the repository, most first: they decide where several share an ending
     */
    Optional<String> language(String path, List<String> present);

    /** Returns the language of a script that a build tool made to start itself; empty for any other file. */
    Optional<String> startScript(String path);
}
