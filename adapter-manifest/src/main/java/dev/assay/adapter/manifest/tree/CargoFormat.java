package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;

/**
 * Rust's manifest, of a package or of a workspace. Crates in a folder are the project's own; what a workspace lists has
 * the scope of the members that use it.
 */
public final class CargoFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CARGO;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        JsonNode shared = shared(root, found);
        if (root.path("package").path("name").isTextual()) {
            found.own(root.path("package").path("name").asText());
        }
        if (root.path("package").path("publish").isBoolean()
                && !root.path("package").path("publish").asBoolean()) {
            found.unpublished();
        }
        root.path("workspace").path("members").forEach(member -> found.member(member.asText()));
        root.path("workspace").path("exclude").forEach(folder -> found.member("!" + folder.asText()));
        addTables(root, shared, found);
        root.path("target").forEach(target -> addTables(target, shared, found));
        offer(root.path("workspace").path("dependencies"), found);
    }

    /** Returns what the workspace lists: this file itself, or the nearest one around it that is a workspace. */
    private static JsonNode shared(JsonNode root, Declarations found) throws IOException {
        if (root.has("workspace")) {
            return root.path("workspace").path("dependencies");
        }
        for (String text : found.around("Cargo.toml")) {
            if (text.contains("[workspace")) {
                JsonNode outer = TreeSyntax.TOML.parse(text);
                return outer.path("workspace").path("dependencies");
            }
        }
        return MissingNode.getInstance();
    }

    private static void addTables(JsonNode parent, JsonNode shared, Declarations found) {
        add(parent.path("dependencies"), shared, Scope.RUNTIME, found);
        for (String kind :
                List.of("dev-dependencies", "dev_dependencies", "build-dependencies", "build_dependencies")) {
            add(parent.path(kind), shared, Scope.DEVELOPMENT, found);
        }
    }

    private static void add(JsonNode table, JsonNode shared, Scope scope, Declarations found) {
        for (var entry : table.properties()) {
            String key = entry.getKey();
            boolean inherited = entry.getValue().path("workspace").asBoolean();
            JsonNode crate = inherited ? shared.path(key) : entry.getValue();
            if (inherited) {
                found.use(key, scope);
            }
            if (crate.has("path")
                    || OwnAddress.isOf(found.repository(), crate.path("git").asText())) {
                found.local(nameOf(key, crate));
                found.local(key);
            } else {
                found.add(nameOf(key, crate), scope);
            }
        }
    }

    private static void offer(JsonNode shared, Declarations found) {
        for (var entry : shared.properties()) {
            if (entry.getValue().has("path")) {
                found.takesFrom(entry.getValue().path("path").asText());
                found.local(nameOf(entry.getKey(), entry.getValue()));
            } else {
                found.offer(nameOf(entry.getKey(), entry.getValue()), List.of(entry.getKey()));
            }
        }
    }

    /** A crate may be used under another name; then {@code package} holds its own. */
    private static String nameOf(String key, JsonNode crate) {
        return crate.path("package").asText(key);
    }
}
