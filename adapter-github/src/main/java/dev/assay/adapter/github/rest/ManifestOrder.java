package dev.assay.adapter.github.rest;

import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which manifests of a repository to read where not all can be read. */
public final class ManifestOrder {

    private static final Pattern IMAGES =
            Pattern.compile("(?i).*(?:dockerfile|containerfile).*|(?:.*[-_.])?(?:docker-?|podman-)?compose[-_.].*");

    /** Files that declare nothing, but say which manifests belong together and what the names in them stand for. */
    private static final Pattern BUILDS = Pattern.compile("(?:.*/)?(?:settings\\.gradle(?:\\.kts)?|gradle\\.properties"
            + "|go\\.work|pnpm-workspace\\.yaml|lerna\\.json|melos\\.yaml|.+\\.slnx?)");

    /** What a build declares first, then further lists of requirements, then images, which may have many files. */
    public static final Comparator<String> FIRST =
            Comparator.comparingInt(ManifestOrder::rank).thenComparing(Function.identity());

    private ManifestOrder() {}

    private static int rank(String path) {
        if (BUILDS.matcher(path).matches()) {
            return 3;
        }
        if (IMAGES.matcher(path).matches()) {
            return 2;
        }
        return path.contains("requirements") && !path.equals("requirements.txt") ? 1 : 0;
    }
}
