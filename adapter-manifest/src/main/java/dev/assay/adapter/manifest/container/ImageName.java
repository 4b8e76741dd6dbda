package dev.assay.adapter.manifest.container;

import java.util.List;
import java.util.Optional;

/** The names of container images, without tag and digest. */
final class ImageName {

    private static final String SCRATCH = "scratch";
    private static final String DIGEST = "sha256";

    private ImageName() {}

    /** Returns {@code postgres} for {@code docker.io/library/postgres:16}; empty if the name is a placeholder. */
    static Optional<String> of(String image) {
        return Optional.of(familiar(withoutVersion(image.strip())))
                .filter(name -> name.indexOf('$') < 0 && !name.equals(SCRATCH) && !name.equals(DIGEST));
    }

    /**
     * Returns by what an image that the repository makes is known. A name without a namespace may be a common image's
     * too, so that there the tag has to be the same.
     */
    static List<String> keysOf(String image) {
        String versioned = image.strip();
        String version = versioned.substring(withoutVersion(versioned).length());
        return of(image)
                .map(name -> {
                    String exact = name + (version.isEmpty() || version.startsWith("@") ? ":latest" : version);
                    return name.contains("/") ? List.of(exact, name) : List.of(exact);
                })
                .orElseGet(List::of);
    }

    private static String familiar(String name) {
        return withoutPrefix(withoutPrefix(name, "docker.io/"), "library/");
    }

    private static String withoutVersion(String image) {
        int digest = image.indexOf('@');
        String tagged = digest < 0 ? image : image.substring(0, digest);
        // A colon before the last slash is the port of a registry.
        int tag = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
        return tag < 0 ? tagged : tagged.substring(0, tag);
    }

    private static String withoutPrefix(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
