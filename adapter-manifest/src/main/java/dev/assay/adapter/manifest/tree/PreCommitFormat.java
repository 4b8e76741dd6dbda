package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repositories whose hooks pre-commit runs, by owner and name. */
public final class PreCommitFormat implements ManifestFormat {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|git://|ssh://|git@)[^/:]++[/:]([\\w.-]++/[\\w.-]++)/?");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PRE_COMMIT;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        for (JsonNode repository : TreeSyntax.YAML.parse(text).path("repos")) {
            Matcher address = ADDRESS.matcher(repository.path("repo").asText().strip());
            if (address.matches()) {
                String name = address.group(1);
                String plain = name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
                if (!plain.equalsIgnoreCase(found.repository().toString())) {
                    found.add(plain, Scope.DEVELOPMENT);
                }
            }
        }
    }
}
