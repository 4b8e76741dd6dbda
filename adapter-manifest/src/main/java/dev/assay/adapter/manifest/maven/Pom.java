package dev.assay.adapter.manifest.maven;

import dev.assay.adapter.manifest.declaration.FolderPattern;
import dev.assay.adapter.manifest.text.XmlElement;
import dev.assay.adapter.manifest.text.XmlElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one project file of Maven says by itself.
 *
 * @param project the project's coordinates, as far as they are not its parent's
 * @param parent the parent's coordinates, and where it lies
 * @param properties the values of names, those of profiles after those of the project
 * @param managed the dependencies that are managed, in the order of the text
 */
record Pom(XmlElement project, XmlElement parent, Map<String, String> properties, List<XmlElement> managed) {

    private static final String PARENT = "project/parent";
    private static final String PROPERTIES = "project/properties";

    /**
     * Reads a project file.
     *
     * @throws IOException if the text is not well-formed
     */
    static Pom of(String text) throws IOException {
        XmlElement project = first(text, "project");
        XmlElement parent = first(text, PARENT);
        Map<String, String> properties = new HashMap<>(first(text, PROPERTIES).values());
        List<XmlElement> managed = new ArrayList<>();
        XmlElements.visit(
                text,
                path -> PomFormat.outsideProfile(path).equals(PomFormat.MANAGED)
                        || (!path.equals(PROPERTIES)
                                && PomFormat.outsideProfile(path).equals(PROPERTIES)),
                element -> {
                    if (element.path().endsWith("/properties")) {
                        element.values().forEach(properties::putIfAbsent);
                    } else {
                        managed.add(element);
                    }
                });
        return new Pom(project, parent, properties, managed);
    }

    private static XmlElement first(String text, String path) throws IOException {
        List<XmlElement> elements = new ArrayList<>();
        XmlElements.visit(text, path::equals, elements::add);
        return elements.isEmpty() ? new XmlElement(path, Map.of()) : elements.getFirst();
    }

    /** Returns where the parent would lie: in the folder above unless the project says another place, or none. */
    Optional<String> parentPath(String folder) {
        if (parent.value("artifactId").isEmpty()) {
            return Optional.empty();
        }
        String written = parent.values().containsKey("relativePath") ? parent.value("relativePath") : "..";
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return FolderPattern.resolve(folder, written)
                .map(path -> path.endsWith(".xml") ? path : path.isEmpty() ? "pom.xml" : path + "/pom.xml");
    }

    /** Tells whether this is the project that another one means by its parent. */
    boolean isNamedAs(XmlElement wanted) {
        return project.value("artifactId").equals(wanted.value("artifactId"));
    }
}
