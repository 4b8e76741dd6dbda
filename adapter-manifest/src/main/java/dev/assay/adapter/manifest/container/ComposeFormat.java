package dev.assay.adapter.manifest.container;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Docker Compose: the images of the services. An image that a service builds is the repository's own, in whichever of
 * its files the two are said.
 */
public final class ComposeFormat implements ManifestFormat {

    private static final String IMAGE_CONTEXT = "docker-image://";
    private static final int MAX_EXTENDS = 16;

    private final DockerfileFormat dockerfile = new DockerfileFormat();

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.DOCKER;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        ImageName.ofRepository(found.repository()).forEach(found::ownEverywhere);
        JsonNode root = TreeSyntax.YAML.parse(text);
        JsonNode services = root.path("services");
        String project = projectOf(root, found);
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            read(service.getValue(), "service " + found.folder() + service.getKey(), services, found);
            if (builds(service.getValue(), services)
                    && service.getValue().path("image").isMissingNode()) {
                ownImage(project + "-" + service.getKey(), found);
                ownImage(project + "_" + service.getKey(), found);
            }
        }
    }

    /** Images that have no name of their own are called like the project, which is called like its folder. */
    private static String projectOf(JsonNode root, Declarations found) {
        String name = ImageVariables.NONE.expand(root.path("name").asText());
        String folder = found.folder().isEmpty() ? found.repository().name() + "/" : found.folder();
        String last = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        return name.isEmpty() ? last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "") : name;
    }

    private void read(JsonNode service, String key, JsonNode services, Declarations found) {
        String image = ImageVariables.NONE.expand(service.path("image").asText());
        if (builds(service, services)) {
            found.own(key);
            ownImage(image, found);
        } else {
            ImageName.of(image).ifPresent(name -> {
                List<String> keys = Stream.concat(Stream.of(key), ImageName.keysOf(image).stream())
                        .toList();
                found.add(name, Scope.RUNTIME, keys);
            });
        }
        readBuild(service.path("build"), found);
        for (JsonNode volume : service.path("volumes")) {
            if (volume.path("type").asText().equals("image")) {
                add(volume.path("source").asText(), found);
            }
        }
    }

    /**
     * An image of the project's own namespace is its own in every file; a common name is so in the same folder only.
     */
    private static void ownImage(String image, Declarations found) {
        boolean namespaced =
                ImageName.of(image).filter(name -> name.contains("/")).isPresent();
        ImageName.keysOf(image).forEach(namespaced ? found::ownEverywhere : found::own);
    }

    private static void add(String written, Declarations found) {
        String image = ImageVariables.NONE.expand(written);
        ImageName.of(image).ifPresent(name -> found.add(name, Scope.RUNTIME, ImageName.keysOf(image)));
    }

    /** A service builds by itself or as one of the same file that it extends does. */
    private static boolean builds(JsonNode service, JsonNode services) {
        JsonNode next = service;
        for (int step = 0; step < MAX_EXTENDS; step++) {
            if (!next.path("build").isMissingNode()) {
                return true;
            }
            JsonNode extended = next.path("extends");
            next = extended.has("file")
                    ? services.path("")
                    : services.path(extended.path("service").asText(extended.asText()));
        }
        return false;
    }

    private void readBuild(JsonNode build, Declarations found) {
        JsonNode contexts = build.path("additional_contexts");
        contexts.properties()
                .forEach(entry -> addContext(entry.getKey(), entry.getValue().asText(), found));
        for (JsonNode entry : contexts) {
            int equals = entry.asText().indexOf('=');
            if (contexts.isArray() && equals > 0) {
                addContext(entry.asText().substring(0, equals), entry.asText().substring(equals + 1), found);
            }
        }
        dockerfile.read(build.path("dockerfile_inline").asText(), found);
    }

    /** A context stands for an image of its name in the Dockerfile. */
    private static void addContext(String name, String source, Declarations found) {
        boolean image = source.startsWith(IMAGE_CONTEXT);
        String target = image ? source.substring(IMAGE_CONTEXT.length()) : "";
        if (image) {
            add(target, found);
        }
        if (!ImageName.of(target).equals(ImageName.of(name))) {
            ownImage(name, found);
        }
    }
}
