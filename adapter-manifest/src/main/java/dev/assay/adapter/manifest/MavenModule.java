package dev.assay.adapter.manifest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a Maven project says of itself and of the other modules of its build. */
final class MavenModule {

    /** The versions that a build gives to all of its modules. */
    private static final Set<String> COMMON_VERSIONS = Set.of(
            "${project.version}",
            "${project.parent.version}",
            "${pom.version}",
            "${parent.version}",
            "${version}",
            "${revision}",
            "${revision}${changelist}",
            "${revision}${sha1}${changelist}");

    private final String group;
    private final String version;
    private final List<String> ownNames = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();

    private MavenModule(XmlElement project, XmlElement parent) {
        this.group = firstOf(project.value("groupId"), parent.value("groupId"));
        this.version = firstOf(project.value("version"), parent.value("version"));
        MavenName.of(group, project.value("artifactId")).ifPresent(ownNames::add);
        if (!parent.value("relativePath").isEmpty()) {
            MavenName.of(parent.value("groupId"), parent.value("artifactId")).ifPresent(ownNames::add);
        }
    }

    /**
     * Reads a project file.
     *
     * @throws IOException if the text is not well-formed
     */
    static MavenModule of(String text) throws IOException {
        MavenModule module = new MavenModule(first(text, "project"), first(text, "project/parent"));
        XmlElements.visit(
                text,
                path -> PomFormat.outsideProfile(path).equals("project/modules/module"),
                element -> module.addFolder(element.text()));
        return module;
    }

    private static XmlElement first(String text, String path) throws IOException {
        List<XmlElement> elements = new ArrayList<>();
        XmlElements.visit(text, path::equals, elements::add);
        return Optional.of(elements)
                .filter(found -> !found.isEmpty())
                .map(List::getFirst)
                .orElseGet(() -> new XmlElement(path, Map.of()));
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private void addFolder(String path) {
        String folder = path.replace("/pom.xml", "");
        folders.add(folder.substring(folder.lastIndexOf('/') + 1));
    }

    /** Returns the names that the build gives to its modules, as far as this file tells them. */
    List<String> ownNames() {
        return ownNames;
    }

    /** Tells whether a module is of the same build: of the same group, with the common version or a folder's name. */
    boolean isSibling(XmlElement coordinates) {
        String written = coordinates.value("version");
        String artifact = coordinates.value("artifactId");
        return !group.isEmpty()
                && coordinates.value("groupId").equals(group)
                && !coordinates.path().endsWith("/parent")
                && (COMMON_VERSIONS.contains(written)
                        || (!written.isEmpty() && written.equals(version))
                        || folders.stream().anyMatch(folder -> isOf(folder, artifact)));
    }

    /** Modules often have the name of the build before that of their folder. */
    private static boolean isOf(String folder, String artifact) {
        return artifact.equals(folder) || artifact.endsWith("-" + folder);
    }
}
