package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Optional;

/** Gradle's catalog of libraries. It does not say what they are for, so they count as shipped. */
final class VersionCatalogFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        TreeSyntax.TOML
                .parse(text)
                .path("libraries")
                .properties()
                .forEach(entry -> nameOf(entry.getValue()).ifPresent(name -> found.add(name, Scope.RUNTIME)));
    }

    private static Optional<String> nameOf(JsonNode library) {
        return library.has("group")
                ? MavenName.of(
                        library.path("group").asText(), library.path("name").asText())
                : MavenName.ofCoordinates(library.path("module").asText(library.asText()));
    }
}
