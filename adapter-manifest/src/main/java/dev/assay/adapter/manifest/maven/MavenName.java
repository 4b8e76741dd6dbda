package dev.assay.adapter.manifest.maven;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names of Maven's packages: {@code group:artifact}. */
public final class MavenName {

    private static final Pattern PART = Pattern.compile("(?=[0-9_.-]*+[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_.-]*+");

    private MavenName() {}

    /** Returns the name; empty if a part is missing or is a placeholder. */
    public static Optional<String> of(String group, String artifact) {
        return PART.matcher(group).matches() && PART.matcher(artifact).matches()
                ? Optional.of(group + ":" + artifact)
                : Optional.empty();
    }

    /**
     * Returns the name in {@code group:artifact} or {@code group:artifact:version}, whatever the version looks like,
     * also with the type of the file behind it.
     */
    public static Optional<String> ofCoordinates(String coordinates) {
        String[] parts = coordinates.split(":", 3);
        return parts.length < 2 ? Optional.empty() : of(parts[0], parts[1].split("@", 2)[0]);
    }
}
