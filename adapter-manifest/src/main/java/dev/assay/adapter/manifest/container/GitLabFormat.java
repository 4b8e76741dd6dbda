package dev.assay.adapter.manifest.container;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;

/** GitLab's pipeline: the images that its jobs run in, and those of the services beside them. */
public final class GitLabFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.DOCKER;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.YAML.parse(text);
        readJob(root, found);
        for (JsonNode job : root) {
            readJob(job, found);
        }
    }

    private static void readJob(JsonNode job, Declarations found) {
        if (job.isObject()) {
            readImage(job.path("image"), found);
            if (job.path("services").isArray()) {
                job.path("services").forEach(service -> readImage(service, found));
            }
        }
    }

    private static void readImage(JsonNode image, Declarations found) {
        String written = image.isTextual() ? image.asText() : image.path("name").asText();
        ImageName.of(written).ifPresent(name -> found.add(name, Scope.DEVELOPMENT, ImageName.keysOf(written)));
    }
}
