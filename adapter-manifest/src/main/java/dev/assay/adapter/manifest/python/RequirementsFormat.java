package dev.assay.adapter.manifest.python;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.LogicalLines;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pip's list of requirements: one a line, among options that start with a hyphen. What lies in a folder is the
 * project's own.
 *
 * @param scope what the whole file is for
 */
public record RequirementsFormat(Scope scope) implements ManifestFormat {

    private static final Pattern FILE = Pattern.compile("(?i)(?!(?:.+[-_.])?constraints?[-_.])"
            + "(?:(?:.+[-_.])?requirements?(?:[-_.].+)?\\.(?:txt|in|pip)|requirements.*\\.txt)");
    private static final Pattern IN_FOLDER = Pattern.compile(
            "(?:.*/)?requirements/(?:[^/]+/)?(?!readme|(?:[^/]+[-_.])?constraints?[-_.])[^/]+\\.(?:txt|in)");

    /** A line's comment, and the options behind a requirement; what is in an address is neither. */
    private static final Pattern TRAIL = Pattern.compile("[ \\t](?:#|--[a-z]).*");

    private static final Pattern EDITABLE = Pattern.compile("(?:-e|--editable)(?:[ \\t=]++|(?=[.\"']))");
    private static final Pattern LOCAL = Pattern.compile("[./~].*|(?:[a-z]+\\+)?file:.*|[A-Za-z0-9_-]++[/\\\\].*");
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)");
    private static final Pattern EGG_VERSION = Pattern.compile("-\\d++(?:\\.\\d++)++$");

    /** Returns the format if the path is one of a list of requirements, by its name or its folder. */
    public static Optional<ManifestFormat> of(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        boolean inFolder = IN_FOLDER.matcher(path.toLowerCase(Locale.ROOT)).matches();
        return inFolder || FILE.matcher(fileName).matches()
                ? Optional.of(new RequirementsFormat(scopeOf(path, inFolder)))
                : Optional.empty();
    }

    /** The name tells, or the folder: {@code docs/requirements.txt}, {@code requirements/local.txt}. */
    private static Scope scopeOf(String path, boolean inFolder) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        String fileName = parts.getLast();
        int folder = parts.size() - (inFolder && parts.size() > 2 ? 3 : 2);
        boolean development = (inFolder && fileName.startsWith("local."))
                || DevelopmentWords.scopeOf(fileName) == Scope.DEVELOPMENT
                || (folder >= 0 && DevelopmentWords.isOne(parts.get(folder)));
        return development ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) {
        for (String line : LogicalLines.of(text)) {
            if (!isOwn(line, found)) {
                nameOf(line).ifPresent(name -> found.add(name, scope));
            }
        }
    }

    /** An address of version control names its package in its fragment, or before an at sign. */
    private static Optional<String> nameOf(String line) {
        String code = TRAIL.matcher(line).replaceFirst("").strip();
        Matcher editable = EDITABLE.matcher(code);
        String requirement = unquoted(editable.lookingAt() ? code.substring(editable.end()) : code);
        Optional<String> archive = PythonArchive.nameIn(requirement);
        if (archive.isPresent() || LOCAL.matcher(requirement).matches()) {
            return archive;
        }
        Optional<String> name = PythonName.ofRequirement(requirement);
        Matcher egg = EGG.matcher(requirement);
        return name.isEmpty() && isAddress(requirement) && egg.find()
                ? Optional.of(
                        PythonName.normalise(EGG_VERSION.matcher(egg.group(1)).replaceFirst("")))
                : name;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() > 1
                && "\"'".indexOf(stripped.charAt(0)) >= 0
                && stripped.charAt(0) == stripped.charAt(stripped.length() - 1);
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    /** A name may stand before the address, and an option before both. */
    static boolean isOwn(String line, Declarations found) {
        return OwnAddress.isOf(found.repository(), line.substring(Math.max(0, line.indexOf("git+"))));
    }

    private static boolean isAddress(String requirement) {
        return requirement.contains("://") || requirement.startsWith("git+") || requirement.startsWith("git@");
    }
}
