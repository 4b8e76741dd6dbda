package dev.assay.adapter.cli.output;

import java.nio.file.Path;

/**
 * Where somebody wants a report: a file, or a folder, whose name ends in a slash, for one file each.
 *
 * @param name as it was typed; not blank
 */
public record OutputTarget(String name) {

    /** @throws IllegalArgumentException if the name is blank, or no name of a file */
    public OutputTarget {
        if (name.isBlank() || Path.of(name).toString().isEmpty()) {
            throw new IllegalArgumentException("the name is empty; expected the name of a file");
        }
    }

    /** Tells whether one file each is wanted. */
    public boolean folder() {
        return name.endsWith("/") || name.endsWith("\\");
    }

    /** Returns the file or the folder. */
    public Path path() {
        return Path.of(name);
    }
}
