package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;

/** Docker Compose: the images of the services, which may come from a merged block. */
final class ComposeFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.DOCKER;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        for (JsonNode service : TreeSyntax.YAML.parse(text).path("services")) {
            JsonNode image = service.has("image")
                    ? service.path("image")
                    : service.path("<<").path("image");
            ImageName.of(image.asText()).ifPresent(name -> found.add(name, Scope.RUNTIME));
        }
    }
}
