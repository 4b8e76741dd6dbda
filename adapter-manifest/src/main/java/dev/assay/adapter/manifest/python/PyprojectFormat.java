package dev.assay.adapter.manifest.python;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.function.Function;

/**
 * Python's project file: the standard tables (PEP 621), dependency groups (PEP 735), what the build takes (PEP 518) and
 * the tables of Poetry, uv, PDM, Hatch, Rye, Flit and Pixi. The project itself, its extras, members of its workspace
 * and packages in folders are its own.
 */
public final class PyprojectFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.TOML.parse(text);
        JsonNode project = root.path("project");
        JsonNode tool = root.path("tool");
        own(project.path("name"), found);
        addRequirements(project.path("dependencies"), Scope.RUNTIME, found);
        addLists(project.path("optional-dependencies"), DevelopmentWords::scopeOf, found);
        addLists(root.path("dependency-groups"), unused -> Scope.DEVELOPMENT, found);
        addRequirements(root.path("build-system").path("requires"), Scope.DEVELOPMENT, found);
        readPoetry(tool.path("poetry"), found);
        readLists(tool, found);
        readFlit(tool.path("flit").path("metadata"), found);
        readPixi(tool.path("pixi"), found);
        JsonNode workspace = tool.path("uv").path("workspace");
        workspace.path("members").forEach(member -> found.member(member.asText()));
        workspace.path("exclude").forEach(folder -> found.member("!" + folder.asText()));
        tool.path("uv").path("sources").properties().forEach(source -> {
            if (isLocal(source.getValue())) {
                found.local(PythonName.normalise(source.getKey()));
            }
        });
    }

    private static void own(JsonNode name, Declarations found) {
        if (name.isTextual()) {
            found.own(PythonName.normalise(name.asText()));
        }
    }

    private static void readPoetry(JsonNode poetry, Declarations found) {
        own(poetry.path("name"), found);
        addKeys(poetry.path("dependencies"), Scope.RUNTIME, found);
        addKeys(poetry.path("dev-dependencies"), Scope.DEVELOPMENT, found);
        addKeys(poetry.path("requires-plugins"), Scope.DEVELOPMENT, found);
        for (var group : poetry.path("group").properties()) {
            Scope scope = group.getKey().equals("main") ? Scope.RUNTIME : Scope.DEVELOPMENT;
            addKeys(group.getValue().path("dependencies"), scope, found);
        }
    }

    /** What tools keep in lists for development. */
    private static void readLists(JsonNode tool, Declarations found) {
        addRequirements(tool.path("uv").path("dev-dependencies"), Scope.DEVELOPMENT, found);
        addRequirements(tool.path("rye").path("dev-dependencies"), Scope.DEVELOPMENT, found);
        addLists(tool.path("pdm").path("dev-dependencies"), unused -> Scope.DEVELOPMENT, found);
        tool.path("hatch").path("envs").forEach(environment -> {
            addRequirements(environment.path("dependencies"), Scope.DEVELOPMENT, found);
            addRequirements(environment.path("extra-dependencies"), Scope.DEVELOPMENT, found);
        });
    }

    private static void readFlit(JsonNode flit, Declarations found) {
        own(flit.path("dist-name"), found);
        own(flit.path("module"), found);
        addRequirements(flit.path("requires"), Scope.RUNTIME, found);
        addRequirements(flit.path("dev-requires"), Scope.DEVELOPMENT, found);
        addLists(flit.path("requires-extra"), DevelopmentWords::scopeOf, found);
    }

    private static void readPixi(JsonNode pixi, Declarations found) {
        addKeys(pixi.path("pypi-dependencies"), Scope.RUNTIME, found);
        for (var feature : pixi.path("feature").properties()) {
            Scope scope = DevelopmentWords.scopeOf(feature.getKey());
            addKeys(feature.getValue().path("pypi-dependencies"), scope, found);
        }
    }

    private static void addLists(JsonNode table, Function<String, Scope> scopeOf, Declarations found) {
        table.properties().forEach(list -> addRequirements(list.getValue(), scopeOf.apply(list.getKey()), found));
    }

    private static void addRequirements(JsonNode requirements, Scope scope, Declarations found) {
        for (JsonNode requirement : requirements) {
            if (requirement.isTextual() && !RequirementsFormat.isOwn(requirement.asText(), found)) {
                PythonName.ofRequirement(requirement.asText()).ifPresent(name -> found.add(name, scope));
            }
        }
    }

    private static void addKeys(JsonNode table, Scope scope, Declarations found) {
        for (var entry : table.properties()) {
            String name = PythonName.normalise(entry.getKey());
            String git = entry.getValue().path("git").asText();
            if (isLocal(entry.getValue()) || OwnAddress.isOf(found.repository(), git)) {
                found.local(name);
            } else if (!name.equals("python")) {
                found.add(name, scope);
            }
        }
    }

    /** Tells whether a package comes from a folder or the workspace; there may be a source for each platform. */
    static boolean isLocal(JsonNode source) {
        if (source.isArray()) {
            for (JsonNode one : source) {
                if (isLocal(one)) {
                    return true;
                }
            }
            return false;
        }
        return source.has("path") || source.path("workspace").asBoolean();
    }
}
