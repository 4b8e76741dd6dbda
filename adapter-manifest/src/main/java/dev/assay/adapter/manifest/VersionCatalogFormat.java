package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gradle's catalogue of libraries. It says only what may be used: what for is known by the build files that use an
 * entry or a bundle with it, else by its name.
 */
final class VersionCatalogFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    /** Returns how build files spell an alias: {@code ktor.core} for {@code ktor-core}. */
    static String key(String alias) {
        return "libs." + alias.replace('-', '.').replace('_', '.');
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        Map<String, List<String>> bundles = bundlesByLibrary(root.path("bundles"));
        for (Map.Entry<String, JsonNode> library : root.path("libraries").properties()) {
            List<String> keys = new ArrayList<>(bundles.getOrDefault(key(library.getKey()), List.of()));
            keys.add(key(library.getKey()));
            nameOf(library.getValue()).ifPresent(name -> found.offer(name, keys));
        }
    }

    private static Map<String, List<String>> bundlesByLibrary(JsonNode bundles) {
        Map<String, List<String>> byLibrary = new HashMap<>();
        for (Map.Entry<String, JsonNode> bundle : bundles.properties()) {
            for (JsonNode library : bundle.getValue()) {
                byLibrary
                        .computeIfAbsent(key(library.asText()), unused -> new ArrayList<>())
                        .add(key("bundles." + bundle.getKey()));
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
