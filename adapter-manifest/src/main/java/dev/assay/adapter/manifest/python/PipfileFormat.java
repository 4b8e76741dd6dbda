package dev.assay.adapter.manifest.python;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Set;

/** Pipenv's file: packages, those for development, and categories. The project itself and its folders are left out. */
public final class PipfileFormat implements ManifestFormat {

    private static final Set<String> SETTINGS =
            Set.of("source", "requires", "scripts", "pipenv", "build-system", "tool");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        for (var section : TreeSyntax.TOML.parse(text).properties()) {
            if (!SETTINGS.contains(section.getKey())) {
                addPackages(section.getValue(), DevelopmentWords.scopeOf(section.getKey()), found);
            }
        }
    }

    private static void addPackages(JsonNode section, Scope scope, Declarations found) {
        for (var entry : section.properties()) {
            String name = PythonName.normalise(entry.getKey());
            String file = entry.getValue().path("file").asText();
            if (PyprojectFormat.isLocal(entry.getValue()) || (!file.isEmpty() && !file.contains("://"))) {
                found.local(name);
            } else {
                found.add(name, scope);
            }
        }
    }
}
