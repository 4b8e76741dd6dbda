package dev.assay.adapter.manifest.tree;

import static dev.assay.domain.profile.DeclaredPackage.Scope.DEVELOPMENT;
import static dev.assay.domain.profile.DeclaredPackage.Scope.RUNTIME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.Map;
import java.util.Set;

/** PHP's manifest. What it replaces, and what it takes from folders, is the project's own. */
public final class ComposerFormat extends SectionedFormat {

    private static final String REQUIRE = "require";
    private static final String REQUIRE_DEV = "require-dev";

    public ComposerFormat() {
        super(TreeSyntax.JSON, Map.of(REQUIRE, RUNTIME, REQUIRE_DEV, DEVELOPMENT));
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.COMPOSER;
    }

    @Override
    protected void readOwn(JsonNode root, Declarations found) {
        super.readOwn(root, found);
        root.path("replace").properties().forEach(entry -> {
            if (entry.getValue().asText().equals("self.version")) {
                found.own(entry.getKey());
            }
        });
        for (JsonNode repository : root.path("repositories")) {
            if (repository.path("type").asText().equals("path")) {
                readFolder(repository, root, found);
            }
        }
    }

    private static void readFolder(JsonNode repository, JsonNode root, Declarations found) {
        found.takesFrom(repository.path("url").asText());
        repository.path("options").path("versions").properties().forEach(entry -> found.local(entry.getKey()));
        for (String section : Set.of(REQUIRE, REQUIRE_DEV)) {
            for (var entry : root.path(section).properties()) {
                if (isIn(
                        repository.path("url").asText(),
                        entry.getKey(),
                        entry.getValue().asText())) {
                    found.local(entry.getKey());
                }
            }
        }
    }

    /** A folder is called like its package; of folders with a wildcard only a version without a number tells. */
    private static boolean isIn(String url, String name, String version) {
        String folder = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        boolean unnumbered = version.endsWith("@dev") || version.startsWith("dev-") || version.equals("*");
        return last.equals(name.substring(name.indexOf('/') + 1)) || (last.indexOf('*') >= 0 && unnumbered);
    }

    /** Only packages have a vendor; PHP itself, its extensions and Composer's interfaces do not. */
    @Override
    protected void readEntry(Dependency dependency, Declarations found) {
        boolean own = dependency.version().asText().equals("self.version");
        if (dependency.key().indexOf('/') > 0 && !own) {
            found.add(dependency.key(), dependency.scope());
        }
    }
}
