package dev.assay.adapter.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of Python packages, as PEP 503 normalises them. */
final class PythonName {

    private static final Pattern SEPARATORS = Pattern.compile("[-_.]++");
    private static final Pattern REQUIREMENT =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*+)[ \\t]*+([\\[(<>=!~;,@].*+)?");

    private PythonName() {}

    /** Returns {@code my-package} for {@code My_Package}. */
    static String normalise(String name) {
        return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the package that a PEP 508 requirement names, wherever it comes from; empty for files and for addresses
     * without a name.
     */
    static Optional<String> ofRequirement(String requirement) {
        Matcher matcher = REQUIREMENT.matcher(requirement.strip());
        return matcher.matches() && !isArchive(matcher.group(1))
                ? Optional.of(normalise(matcher.group(1)))
                : Optional.empty();
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".whl") || name.endsWith(".zip") || name.endsWith(".tar.gz");
    }
}
