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
import java.util.Set;

/**
 * What one project file of Maven says by itself.
 *
 * @param project the project's coordinates, as far as they are not its parent's
 * @param parent the parent's coordinates, and where it lies
 * @param properties the values of names, those of profiles after those of the project
 * @param modules the folders of its modules
 * @param declared the parent, the dependencies (also those that are only managed), the plugins and the extensions, in
 *     the order of the text
 */
record Pom(
        XmlElement project,
        XmlElement parent,
        Map<String, String> properties,
        List<String> modules,
        List<XmlElement> declared) {

    static final String PARENT = "project/parent";
    static final String DEPENDENCY = "project/dependencies/dependency";
    static final String MANAGED = "project/dependencyManagement/dependencies/dependency";
    static final String PLUGIN = "project/build/plugins/plugin";
    static final String EXTENSION = "project/build/extensions/extension";
    private static final String PROJECT = "project";
    private static final String PROPERTIES = "project/properties";
    private static final String MODULE = "project/modules/module";
    private static final Set<String> WANTED =
            Set.of(PROJECT, PARENT, PROPERTIES, MODULE, DEPENDENCY, MANAGED, PLUGIN, EXTENSION);

    /**
     * Reads a project file.
     *
     * @throws IOException if the text is not well-formed
     */
    static Pom of(String text) throws IOException {
        Pom pom = new Pom(
                new XmlElement(PROJECT, new HashMap<>()),
                new XmlElement(PARENT, new HashMap<>()),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        List<XmlElement> ofProfiles = new ArrayList<>();
        XmlElements.visit(text, path -> WANTED.contains(outsideProfile(path)), element -> {
            if (element.path().equals(outsideProfile(element.path()))
                    || !element.path().endsWith("/properties")) {
                pom.take(element);
            } else {
                ofProfiles.add(element);
            }
        });
        ofProfiles.forEach(values -> values.values().forEach(pom.properties()::putIfAbsent));
        return pom;
    }

    private void take(XmlElement element) {
        switch (outsideProfile(element.path())) {
            case PROJECT -> takeFirst(project.values(), element);
            case PROPERTIES -> takeFirst(properties, element);
            case MODULE -> modules.add(element.text());
            case PARENT -> {
                if (element.path().equals(PARENT)) {
                    takeFirst(parent.values(), element);
                }
                declared.add(element);
            }
            default -> declared.add(element);
        }
    }

    private static void takeFirst(Map<String, String> values, XmlElement element) {
        if (values.isEmpty()) {
            values.putAll(element.values());
        }
    }

    /** Returns a path as if no profile were around it. */
    static String outsideProfile(String path) {
        return path.replace("project/profiles/profile/", "project/");
    }

    /** Returns the dependencies that are managed, in the order of the text. */
    List<XmlElement> managed() {
        return declared.stream()
                .filter(element -> outsideProfile(element.path()).equals(MANAGED))
                .toList();
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
