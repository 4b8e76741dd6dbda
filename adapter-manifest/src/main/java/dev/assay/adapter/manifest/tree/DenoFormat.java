package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deno's imports, which come from two registries; each has a reader of its own. Deno does not say what an import is
 * for: by its name a library for tests is for development.
 *
 * @param ecosystem npm's registry or Deno's
 */
public record DenoFormat(Ecosystem ecosystem) implements ManifestFormat {

    private static final Pattern SPECIFIER = Pattern.compile("(npm|jsr):/?(@[^/@]++/[^/@]++|[^/@]++)(?:[/@].*+)?");

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.JSON_WITH_COMMENTS.parse(text);
        if (root.path("name").isTextual() && ecosystem == Ecosystem.JSR) {
            found.own(root.path("name").asText());
        }
        for (JsonNode member : root.path("workspace")) {
            found.member(member.asText());
        }
        for (JsonNode source : root.path("imports")) {
            Matcher specifier = SPECIFIER.matcher(source.asText());
            if (specifier.matches()
                    && specifier.group(1).equals(ecosystem.name().toLowerCase(Locale.ROOT))) {
                found.add(specifier.group(2), scopeOf(specifier.group(2)));
            }
        }
    }

    private static Scope scopeOf(String name) {
        boolean testing = name.equals("@std/assert") || DevelopmentWords.scopeOf(name) == Scope.DEVELOPMENT;
        return testing ? Scope.DEVELOPMENT : TestLibraries.scopeOf(name, List.of());
    }
}
