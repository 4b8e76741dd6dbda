package dev.assay.adapter.manifest.container;

import dev.assay.domain.profile.RepositoryName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of container images, without tag and digest. */
final class ImageName {

    private static final String SCRATCH = "scratch";
    private static final String DIGEST = "sha256";
    private static final String PART = "[a-z0-9]++(?:(?:\\.|__?+|-++)[a-z0-9]++)*+";
    /** A registry may be named first; templates hold other characters in the place of a name. */
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9.-]*+(?::\\d++)?/)?+" + PART + "(?:/" + PART + ")*+");

    private ImageName() {}

    /** Returns {@code postgres} for {@code docker.io/library/postgres:16}; empty if the name is a placeholder. */
    static Optional<String> of(String image) {
        return Optional.of(familiar(withoutVersion(image.strip())))
                .filter(name -> NAME.matcher(name).matches() && !name.equals(SCRATCH) && !name.equals(DIGEST));
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

    /** Returns how the images are called that a repository of GitHub publishes by itself. */
    static List<String> ofRepository(RepositoryName repository) {
        String name = repository.toString().toLowerCase(Locale.ROOT);
        return List.of(name, "ghcr.io/" + name);
    }

    private static String familiar(String name) {
        String known = withoutPrefix(withoutPrefix(name, "index.docker.io/"), "docker.io/");
        return withoutPrefix(known, "library/");
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
