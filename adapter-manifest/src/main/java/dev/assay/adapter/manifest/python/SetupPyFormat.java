package dev.assay.adapter.manifest.python;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Map;

/**
 * The program that setuptools runs. It is not run here: only lists that stand in it as texts are read, in place or in a
 * variable. What it reads from files or computes is not seen.
 */
public final class SetupPyFormat implements ManifestFormat {

    private static final String EXTRAS = "extras_require";
    private static final Map<String, Scope> LISTS = Map.of(
            "install_requires",
            Scope.RUNTIME,
            "requires",
            Scope.RUNTIME,
            EXTRAS,
            Scope.RUNTIME,
            "setup_requires",
            Scope.DEVELOPMENT,
            "tests_require",
            Scope.DEVELOPMENT);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) {
        PythonLiterals program = PythonLiterals.of(text);
        for (int at = 0; at < program.size(); at++) {
            String name = program.text(at);
            Scope scope = LISTS.get(name);
            int value = program.valueOf(at);
            if (value > 0 && scope != null) {
                program.texts(value, (key, requirement) -> add(requirement, scopeOf(name, key, scope), found));
            } else if (value > 0 && name.equals("name")) {
                program.texts(value, (key, own) -> found.own(PythonName.normalise(own)));
            }
        }
    }

    private static Scope scopeOf(String list, String extra, Scope scope) {
        return list.equals(EXTRAS) ? DevelopmentWords.scopeOf(extra) : scope;
    }

    private static void add(String requirement, Scope scope, Declarations found) {
        PythonName.ofRequirement(requirement)
                .filter(name -> !PythonName.isMarker(name))
                .ifPresent(name -> found.add(name, scope));
    }
}
