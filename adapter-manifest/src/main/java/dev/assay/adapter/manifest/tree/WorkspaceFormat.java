package dev.assay.adapter.manifest.tree;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;

/**
 * A file that declares no package, but the members of a workspace in a list {@code packages}: those of Lerna and Melos.
 *
 * @param ecosystem whose packages the members make
 * @param syntax how the tree is written
 */
public record WorkspaceFormat(Ecosystem ecosystem, TreeSyntax syntax) implements ManifestFormat {

    @Override
    public void read(String text, Declarations found) throws IOException {
        syntax.parse(text).path("packages").forEach(member -> found.member(member.asText()));
    }
}
