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
    private static final String FILE = "composer.json";
    private static final Set<String> UNNUMBERED = Set.of("roave/security-advisories");

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
        String url = repository.path("url").asText();
        if (hasWildcard(url) && found.texts().has(path -> path.endsWith(FILE) && found.hasMember(folderOf(path)))) {
            // The packages themselves were read, and tell their names.
            return;
        }
        for (String section : Set.of(REQUIRE, REQUIRE_DEV)) {
            for (var entry : root.path(section).properties()) {
                boolean local = isIn(url, entry.getKey(), entry.getValue().asText());
                if (local && !(hasWildcard(url) && isElsewhere(entry.getKey(), root))) {
                    found.local(entry.getKey());
                }
            }
        }
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean hasWildcard(String url) {
        return url.indexOf('*') >= 0;
    }

    /** Some packages never have a number, and others are in a repository of version control that has their name. */
    private static boolean isElsewhere(String name, JsonNode root) {
        if (UNNUMBERED.contains(name)) {
            return true;
        }
        for (JsonNode repository : root.path("repositories")) {
            String address = repository.path("url").asText().replaceFirst("(?:\\.git)?/?$", "");
            boolean folder = repository.path("type").asText().equals("path");
            if (!folder && address.endsWith(name.substring(name.indexOf('/')))) {
                return true;
            }
        }
        return false;
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
