package dev.assay.adapter.manifest.tree;

import static dev.assay.domain.profile.DeclaredPackage.Scope.DEVELOPMENT;
import static dev.assay.domain.profile.DeclaredPackage.Scope.RUNTIME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.Map;

/** Dart's manifest. Packages in folders, also by an override, and members of the workspace are the project's own. */
public final class PubspecFormat extends SectionedFormat {

    public PubspecFormat() {
        super(TreeSyntax.YAML, Map.of("dependencies", RUNTIME, "dev_dependencies", DEVELOPMENT));
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PUB;
    }

    @Override
    protected void readOwn(JsonNode root, Declarations found) {
        super.readOwn(root, found);
        if (root.path("publish_to").asText().equals("none")) {
            found.unpublished();
        }
        root.path("dependency_overrides").properties().forEach(entry -> {
            if (entry.getValue().has("path")) {
                found.local(entry.getKey());
            }
        });
        for (JsonNode member : root.path("workspace")) {
            found.member(member.asText());
            found.local(member.asText().substring(member.asText().lastIndexOf('/') + 1));
        }
    }

    /** What an SDK brings along is no package of its own, except for Flutter itself. */
    @Override
    protected void readEntry(Dependency dependency, Declarations found) {
        JsonNode source = dependency.version();
        JsonNode git = source.path("git");
        boolean here = OwnAddress.isOf(found.repository(), git.path("url").asText(git.asText()));
        if (source.has("path") || here) {
            found.local(dependency.key());
        } else if (!source.has("sdk") || dependency.key().equals("flutter")) {
            found.add(source.path("hosted").path("name").asText(dependency.key()), dependency.scope());
        }
    }
}
