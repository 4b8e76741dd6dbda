package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;

/**
 * pip's list of requirements: one a line, among options that start with a hyphen.
 *
 * @param scope what the whole file is for
 */
record RequirementsFormat(Scope scope) implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) {
        for (String line : LogicalLines.of(text)) {
            PythonName.ofRequirement(withoutTrail(line)).ifPresent(name -> found.add(name, scope));
        }
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
