package dev.assay.adapter.manifest.gradle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gradle's catalogue of libraries. It says only what may be used: what for is known by the build files that use an
 * entry or a bundle with it, else by its name. Its plugins are for development.
 */
public final class VersionCatalogFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    /** Returns how build files spell an alias: {@code libs.ktor.core} for {@code ktor-core}. */
    static String key(String catalogue, String alias) {
        return catalogue + "." + alias.replace('-', '.').replace('_', '.');
    }

    /** Returns the name that Gradle gives to the catalogue in a file: {@code libs} for {@code libs.versions.toml}. */
    static String nameOf(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        return fileName.substring(0, Math.max(0, fileName.indexOf('.')));
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        String catalogue = nameOf(found.path());
        Map<String, List<String>> bundles = bundlesByLibrary(catalogue, root.path("bundles"));
        for (Map.Entry<String, JsonNode> library : root.path("libraries").properties()) {
            String key = key(catalogue, library.getKey());
            List<String> keys = new ArrayList<>(bundles.getOrDefault(key, List.of()));
            keys.add(key);
            nameOf(library.getValue()).ifPresent(name -> found.offer(name, keys));
        }
        for (JsonNode plugin : root.path("plugins")) {
            String id = plugin.path("id").asText(plugin.asText());
            GradlePlugins.add(id.substring(0, id.indexOf(':') < 0 ? id.length() : id.indexOf(':')), found);
        }
    }

    private static Map<String, List<String>> bundlesByLibrary(String catalogue, JsonNode bundles) {
        Map<String, List<String>> byLibrary = new HashMap<>();
        for (Map.Entry<String, JsonNode> bundle : bundles.properties()) {
            for (JsonNode library : bundle.getValue()) {
                byLibrary
                        .computeIfAbsent(key(catalogue, library.asText()), unused -> new ArrayList<>())
                        .add(key(catalogue, "bundles." + bundle.getKey()));
            }
        }
        return byLibrary;
    }

    private static Optional<String> nameOf(JsonNode library) {
        return library.has("group")
                ? MavenName.of(
                        library.path("group").asText(), library.path("name").asText())
                : MavenName.ofCoordinates(library.path("module").asText(library.asText()));
    }
}
