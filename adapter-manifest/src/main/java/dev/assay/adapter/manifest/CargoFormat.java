package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;

/** Rust's manifest, of a package or of a workspace. */
final class CargoFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CARGO;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        addTables(root, found);
        root.path("target").forEach(target -> addTables(target, found));
        addCrates(root.path("workspace").path("dependencies"), Scope.RUNTIME, found);
    }

    private static void addTables(JsonNode parent, Declarations found) {
        addCrates(parent.path("dependencies"), Scope.RUNTIME, found);
        addCrates(parent.path("dev-dependencies"), Scope.DEVELOPMENT, found);
        addCrates(parent.path("build-dependencies"), Scope.DEVELOPMENT, found);
    }

    /** A crate may be used under another name; then {@code package} holds its own. */
    private static void addCrates(JsonNode table, Scope scope, Declarations found) {
        table.properties()
                .forEach(entry -> found.add(entry.getValue().path("package").asText(entry.getKey()), scope));
    }
}
