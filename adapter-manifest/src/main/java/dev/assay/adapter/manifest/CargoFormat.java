package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Rust's manifest, of a package or of a workspace. Crates in a folder are the project's own; what a workspace lists has
 * the scope of the members that use it.
 */
final class CargoFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CARGO;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        JsonNode shared = root.path("workspace").path("dependencies");
        if (root.path("package").path("name").isTextual()) {
            found.own(root.path("package").path("name").asText());
        }
        addTables(root, shared, found);
        root.path("target").forEach(target -> addTables(target, shared, found));
        forCrates(shared, found, (key, name) -> found.offer(name, List.of(key)));
    }

    private static void addTables(JsonNode parent, JsonNode shared, Declarations found) {
        add(parent.path("dependencies"), shared, Scope.RUNTIME, found);
        for (String kind :
                List.of("dev-dependencies", "dev_dependencies", "build-dependencies", "build_dependencies")) {
            add(parent.path(kind), shared, Scope.DEVELOPMENT, found);
        }
    }

    private static void add(JsonNode table, JsonNode shared, Scope scope, Declarations found) {
        forCrates(table, found, (key, name) -> {
            boolean inherited = table.path(key).path("workspace").asBoolean();
            if (inherited) {
                found.use(key, scope);
            }
            found.add(inherited ? nameOf(key, shared.path(key)) : name, scope);
        });
    }

    private static void forCrates(JsonNode table, Declarations found, BiConsumer<String, String> foreign) {
        for (var entry : table.properties()) {
            String name = nameOf(entry.getKey(), entry.getValue());
            if (entry.getValue().has("path")) {
                found.own(name);
                found.own(entry.getKey());
            } else {
                foreign.accept(entry.getKey(), name);
            }
        }
    }

    /** A crate may be used under another name; then {@code package} holds its own. */
    private static String nameOf(String key, JsonNode crate) {
        return crate.path("package").asText(key);
    }
}
