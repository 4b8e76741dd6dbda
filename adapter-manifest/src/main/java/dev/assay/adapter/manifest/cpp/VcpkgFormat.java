package dev.assay.adapter.manifest.cpp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Map;

/** vcpkg's manifest: dependencies, those of features, and those of the machine that builds. */
public final class VcpkgFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.VCPKG;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.JSON.parse(text);
        found.own(root.path("name").asText());
        add(root.path("dependencies"), Scope.RUNTIME, found);
        for (Map.Entry<String, JsonNode> feature : root.path("features").properties()) {
            add(feature.getValue().path("dependencies"), DevelopmentWords.scopeOf(feature.getKey()), found);
        }
    }

    private static void add(JsonNode dependencies, Scope scope, Declarations found) {
        for (JsonNode dependency : dependencies) {
            String name = dependency.path("name").asText(dependency.asText());
            boolean building = dependency.path("host").asBoolean() || CMakeFormat.isForTests(name);
            if (!name.startsWith("vcpkg-")) {
                found.add(name, building ? Scope.DEVELOPMENT : scope);
            }
        }
    }
}
