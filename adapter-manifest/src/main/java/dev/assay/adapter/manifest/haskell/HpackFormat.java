package dev.assay.adapter.manifest.haskell;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of Cabal's description in YAML, as hpack and Stack have it. */
public final class HpackFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*+)(?:[\\s:<>=^(*].*+)?");
    private static final Map<String, Scope> PARTS = Map.of(
            "library", Scope.RUNTIME,
            "executable", Scope.RUNTIME,
            "executables", Scope.RUNTIME,
            "internal-libraries", Scope.RUNTIME,
            "tests", Scope.DEVELOPMENT,
            "benchmarks", Scope.DEVELOPMENT);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.HACKAGE;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.YAML.parse(text);
        if (root.path("name").isTextual()) {
            found.own(root.path("name").asText());
        }
        add(root.path("dependencies"), Scope.RUNTIME, found);
        PARTS.forEach((part, scope) -> {
            add(root.path(part).path("dependencies"), scope, found);
            root.path(part).forEach(section -> add(section.path("dependencies"), scope, found));
        });
    }

    /** Dependencies are texts, mappings with a name, or the keys of a mapping. */
    private static void add(JsonNode dependencies, Scope scope, Declarations found) {
        dependencies.properties().forEach(entry -> add(entry.getKey(), scope, found));
        if (dependencies.isArray()) {
            dependencies.forEach(
                    entry -> add(entry.isObject() ? entry.path("name").asText() : entry.asText(), scope, found));
        }
    }

    private static void add(String entry, Scope scope, Declarations found) {
        Matcher name = NAME.matcher(entry.strip());
        if (name.matches() && !name.group(1).equals(CabalFormat.BASE)) {
            found.add(name.group(1), scope);
        }
    }
}
