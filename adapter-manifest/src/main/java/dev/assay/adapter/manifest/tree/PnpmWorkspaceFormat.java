package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;

/** pnpm's workspace: its members, and the catalogues that they take packages from. */
public final class PnpmWorkspaceFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NPM;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.YAML.parse(text);
        root.path("packages").forEach(member -> found.member(member.asText()));
        PnpmCatalogues.offer(root, found);
    }
}
