package dev.assay.adapter.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;

/**
 * Python's project file: the standard tables (PEP 621), dependency groups (PEP 735), what the build takes (PEP 518) and
 * Poetry's own tables.
 */
final class PyprojectFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        JsonNode project = root.path("project");
        addRequirements(project.path("dependencies"), Scope.RUNTIME, found);
        project.path("optional-dependencies")
                .properties()
                .forEach(extra -> addRequirements(extra.getValue(), DevelopmentWords.scopeOf(extra.getKey()), found));
        root.path("dependency-groups").forEach(group -> addRequirements(group, Scope.DEVELOPMENT, found));
        addRequirements(root.path("build-system").path("requires"), Scope.DEVELOPMENT, found);
        readPoetry(root.path("tool").path("poetry"), found);
    }

    private static void readPoetry(JsonNode poetry, Declarations found) {
        addKeys(poetry.path("dependencies"), Scope.RUNTIME, found);
        addKeys(poetry.path("dev-dependencies"), Scope.DEVELOPMENT, found);
        poetry.path("group").forEach(group -> addKeys(group.path("dependencies"), Scope.DEVELOPMENT, found));
    }

    private static void addRequirements(JsonNode requirements, Scope scope, Declarations found) {
        for (JsonNode requirement : requirements) {
            if (requirement.isTextual()) {
                PythonName.ofRequirement(requirement.asText()).ifPresent(name -> found.add(name, scope));
            }
        }
    }

    private static void addKeys(JsonNode table, Scope scope, Declarations found) {
        for (var entry : table.properties()) {
            String name = PythonName.normalise(entry.getKey());
            if (!name.equals("python")) {
                found.add(name, scope);
            }
        }
    }
}
