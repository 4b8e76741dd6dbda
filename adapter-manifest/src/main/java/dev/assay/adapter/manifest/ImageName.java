package dev.assay.adapter.manifest;

import java.util.Optional;

/** The names of container images, without tag and digest. */
final class ImageName {

    private static final String SCRATCH = "scratch";

    private ImageName() {}

    /** Returns {@code postgres} for {@code docker.io/library/postgres:16}; empty if the name is a placeholder. */
    static Optional<String> of(String image) {
        String name = withoutPrefix(withoutPrefix(withoutVersion(image.strip()), "docker.io/"), "library/");
        return Optional.of(name).filter(known -> known.indexOf('$') < 0 && !known.equals(SCRATCH));
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
