package dev.assay.adapter.manifest.maven;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.adapter.manifest.text.XmlElement;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;

/**
 * Maven's project file. What it merely manages is left out, except for the imports that bring in a whole platform, and
 * so are the other modules of the same build.
 */
public final class PomFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        Pom pom = Pom.of(text);
        MavenModel model = new MavenModel(pom, found);
        MavenModule module = new MavenModule(pom, model);
        module.addTo(found);
        for (XmlElement written : pom.declared()) {
            XmlElement element = model.expand(written);
            if (!module.isSibling(written, element)) {
                add(element, model, found);
            }
        }
    }

    private static void add(XmlElement element, MavenModel model, Declarations found) {
        switch (Pom.outsideProfile(element.path())) {
            case Pom.PARENT -> add(element, element.value("groupId"), Scope.RUNTIME, found);
            case Pom.DEPENDENCY -> add(element, element.value("groupId"), scopeOf(model.scopeOf(element)), found);
            case Pom.PLUGIN -> add(element, pluginGroup(element), Scope.DEVELOPMENT, found);
            case Pom.EXTENSION -> add(element, element.value("groupId"), Scope.DEVELOPMENT, found);
            default -> {
                if (element.value("scope").equals("import")) {
                    add(element, element.value("groupId"), scopeOfPlatform(element), found);
                }
            }
        }
    }

    private static void add(XmlElement element, String group, Scope scope, Declarations found) {
        MavenName.of(group, element.value("artifactId")).ifPresent(name -> found.add(name, scope));
    }

    private static Scope scopeOf(String scope) {
        return scope.equals("test") ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    /** An import sets versions only; that of JUnit's platform ships nothing. */
    private static Scope scopeOfPlatform(XmlElement platform) {
        return TestLibraries.scopeOf(platform.value("groupId") + ":" + platform.value("artifactId"), List.of());
    }

    private static String pluginGroup(XmlElement plugin) {
        String group = plugin.value("groupId");
        return group.isEmpty() ? "org.apache.maven.plugins" : group;
    }
}
