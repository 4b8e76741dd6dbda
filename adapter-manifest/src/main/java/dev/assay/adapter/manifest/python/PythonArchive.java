package dev.assay.adapter.manifest.python;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of Python's archives, whose names begin with that of the package and its version. */
final class PythonArchive {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:([A-Za-z0-9][A-Za-z0-9._-]*+)(?:\\[[^]]*+])?\\s*+@\\s*+)?(?:https?|ftp|file):[^\\s#?;]*?([^/\\s#?;]++)(?:[#?;\\s].*+)?");
    private static final Pattern WHEEL = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._]*+)-\\d[^-]*+(?:-[^-]+){3,4}\\.whl");
    private static final Pattern SOURCES = Pattern.compile(
            "([A-Za-z0-9](?:[A-Za-z0-9._]|-(?!\\d))*+)-\\d[A-Za-z0-9.+!_-]*?\\.(?:tar\\.(?:gz|bz2|xz)|tgz|zip)");

    private PythonArchive() {}

    /**
     * Returns the package whose wheel or sources are at the address; empty if the requirement is no such address, or if
     * the name of the file is not that of a package: {@code main.zip}.
     */
    static Optional<String> nameIn(String requirement) {
        Matcher address = ADDRESS.matcher(requirement);
        if (!address.matches()) {
            return Optional.empty();
        }
        String file = decoded(address.group(2));
        for (Pattern shape : new Pattern[] {WHEEL, SOURCES}) {
            Matcher name = shape.matcher(file);
            if (name.matches()) {
                String written = address.group(1) == null ? name.group(1) : address.group(1);
                return Optional.of(PythonName.normalise(written));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String file) {
        try {
            return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return file;
        }
    }
}
