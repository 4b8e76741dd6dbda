package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pip's list of requirements: one a line, among options that start with a hyphen.
 *
 * @param scope what the whole file is for
 */
record RequirementsFormat(Scope scope) implements ManifestFormat {

    private static final String EGG = "#egg=";
    private static final Pattern EGG_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*+");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) {
        for (String line : LogicalLines.of(text)) {
            nameOf(line).ifPresent(name -> found.add(name, scope));
        }
    }

    /** An address of version control names its package in a fragment. */
    private static Optional<String> nameOf(String line) {
        int egg = line.indexOf(EGG);
        if (egg >= 0) {
            Matcher name = EGG_NAME.matcher(line).region(egg + EGG.length(), line.length());
            return name.lookingAt() ? Optional.of(PythonName.normalise(name.group())) : Optional.empty();
        }
        return PythonName.ofRequirement(withoutTrail(line));
    }

    /** Cuts a comment and the options that follow a requirement. */
    private static String withoutTrail(String line) {
        String code = before(before(line, " #"), "\t#");
        return before(code, " --");
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
