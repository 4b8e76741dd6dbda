package dev.assay.adapter.manifest.maven;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private static final Set<String> OWN_GROUPS =
            Set.of("${project.groupId}", "${project.parent.groupId}", "${pom.groupId}", "${groupId}");

    private final String group;
    private final String version;
    private final List<String> takenNames = new ArrayList<>();
    private final List<String> ownNames = new ArrayList<>();
    private final List<String> memberFolders = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();

    MavenModule(Pom pom, MavenModel model) {
        XmlElement project = model.expand(pom.project());
        XmlElement parent = model.expand(pom.parent());
        this.group = firstOf(project.value("groupId"), parent.value("groupId"));
        this.version = firstOf(project.value("version"), parent.value("version"));
        MavenName.of(group, project.value("artifactId")).ifPresent(ownNames::add);
        if (model.hasParentHere() || !parent.value("relativePath").isEmpty()) {
            MavenName.of(parent.value("groupId"), parent.value("artifactId")).ifPresent(takenNames::add);
        }
        pom.modules().forEach(this::addFolder);
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private void addFolder(String path) {
        String folder = path.replace("/pom.xml", "");
        memberFolders.add(folder);
        folders.add(folder.substring(folder.lastIndexOf('/') + 1));
    }

    /** Tells what the project makes, which modules it has, and that its parent is one of them. */
    void addTo(Declarations found) {
        ownNames.forEach(found::own);
        found.partOfRepository();
        takenNames.forEach(found::local);
        memberFolders.forEach(found::member);
    }

    /**
     * Tells whether a module is of the same build: of the same group, by the name that all modules have for it, with
     * the common version, or with the name of a folder.
     *
     * @param written what stands in the file
     * @param coordinates the same with its properties put in
     */
    boolean isSibling(XmlElement written, XmlElement coordinates) {
        String version = written.value("version");
        String artifact = coordinates.value("artifactId");
        return !group.isEmpty()
                && coordinates.value("groupId").equals(group)
                && !coordinates.path().endsWith("/parent")
                && (OWN_GROUPS.contains(written.value("groupId"))
                        || COMMON_VERSIONS.contains(version)
                        || (!version.isEmpty() && coordinates.value("version").equals(this.version))
                        || folders.stream().anyMatch(folder -> isOf(folder, artifact)));
    }

    /** Modules often have the name of the build before that of their folder. */
    private static boolean isOf(String folder, String artifact) {
        return artifact.equals(folder) || artifact.endsWith("-" + folder);
    }
}
