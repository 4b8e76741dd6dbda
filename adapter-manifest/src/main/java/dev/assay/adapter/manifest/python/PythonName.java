package dev.assay.adapter.manifest.python;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of Python packages, as PEP 503 normalises them. */
final class PythonName {

    private static final Pattern SEPARATORS = Pattern.compile("[-_.]++");
    private static final Pattern REQUIREMENT =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*+)[ \\t]*+([\\[(<>=!~;,@].*+)?");

    /** What a requirement is at: a file, or a folder of the project. */
    private static final Pattern LOCAL =
            Pattern.compile("[^;]*?@[ \\t]*+(?:file:|[./~]|\\{root|\\$\\{PROJECT_ROOT).*+");

    private static final Set<String> MARKERS = Set.of(
            "python-version",
            "python-full-version",
            "os-name",
            "sys-platform",
            "extra",
            "implementation-name",
            "implementation-version",
            "platform-machine",
            "platform-python-implementation",
            "platform-release",
            "platform-system",
            "platform-version");

    private PythonName() {}

    /** Returns {@code my-package} for {@code My_Package}. */
    static String normalise(String name) {
        return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the package that a PEP 508 requirement names, wherever it comes from; empty for the project's own files
     * and folders and for addresses without a name.
     */
    static Optional<String> ofRequirement(String requirement) {
        String text = requirement.strip();
        Matcher matcher = REQUIREMENT.matcher(text);
        return matcher.matches()
                        && !isArchive(matcher.group(1))
                        && !LOCAL.matcher(text).matches()
                ? Optional.of(normalise(matcher.group(1)))
                : Optional.empty();
    }

    /** Tells whether a name is a variable of environment markers, such as {@code python_version}. */
    static boolean isMarker(String name) {
        return MARKERS.contains(name);
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".whl") || name.endsWith(".zip") || name.endsWith(".tar.gz");
    }
}
