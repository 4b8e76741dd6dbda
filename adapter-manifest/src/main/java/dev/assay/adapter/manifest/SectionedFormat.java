package dev.assay.adapter.manifest;

import static dev.assay.domain.profile.DeclaredPackage.Scope.DEVELOPMENT;
import static dev.assay.domain.profile.DeclaredPackage.Scope.RUNTIME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * A manifest whose top-level sections map package names to versions.
 *
 * @param ecosystem whose packages they are
 * @param syntax how the tree is written
 * @param scopes what the packages of a section are for, by the section's name
 * @param naming finds the package's name in an entry of a section
 */
record SectionedFormat(Ecosystem ecosystem, TreeSyntax syntax, Map<String, Scope> scopes, Naming naming)
        implements ManifestFormat {

    private static final String NPM_ALIAS = "npm:";

    /** Finds the name of a package; empty if the entry stands for something else. */
    interface Naming {
        Optional<String> nameOf(String key, JsonNode value);
    }

    static ManifestFormat packageJson() {
        Map<String, Scope> scopes = Map.of(
                "dependencies", RUNTIME,
                "peerDependencies", RUNTIME,
                "optionalDependencies", RUNTIME,
                "devDependencies", DEVELOPMENT);
        return new SectionedFormat(Ecosystem.NPM, TreeSyntax.JSON, scopes, SectionedFormat::npmName);
    }

    static ManifestFormat composerJson() {
        Map<String, Scope> scopes = Map.of("require", RUNTIME, "require-dev", DEVELOPMENT);
        return new SectionedFormat(Ecosystem.COMPOSER, TreeSyntax.JSON, scopes, SectionedFormat::composerName);
    }

    static ManifestFormat pipfile() {
        Map<String, Scope> scopes = Map.of("packages", RUNTIME, "dev-packages", DEVELOPMENT);
        return new SectionedFormat(
                Ecosystem.PYPI, TreeSyntax.TOML, scopes, (key, value) -> Optional.of(PythonName.normalise(key)));
    }

    static ManifestFormat pubspec() {
        Map<String, Scope> scopes = Map.of("dependencies", RUNTIME, "dev_dependencies", DEVELOPMENT);
        return new SectionedFormat(Ecosystem.PUB, TreeSyntax.YAML, scopes, SectionedFormat::pubName);
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        for (Entry<String, JsonNode> section : syntax.parse(text).properties()) {
            Scope scope = scopes.get(section.getKey());
            if (scope != null) {
                section.getValue()
                        .properties()
                        .forEach(entry -> naming.nameOf(entry.getKey(), entry.getValue())
                                .ifPresent(name -> found.add(name, scope)));
            }
        }
    }

    /** An alias, {@code "old": "npm:real@1"}, stands for the real package. */
    private static Optional<String> npmName(String key, JsonNode version) {
        String wanted = version.asText();
        if (!wanted.startsWith(NPM_ALIAS)) {
            return Optional.of(key);
        }
        int at = wanted.indexOf('@', NPM_ALIAS.length() + 1);
        return Optional.of(wanted.substring(NPM_ALIAS.length(), at < 0 ? wanted.length() : at));
    }

    /** Only packages have a vendor; PHP itself, its extensions and Composer's interfaces do not. */
    private static Optional<String> composerName(String key, JsonNode version) {
        return Optional.of(key).filter(name -> name.indexOf('/') > 0);
    }

    /** What an SDK brings along is no package of its own, except for Flutter itself. */
    private static Optional<String> pubName(String key, JsonNode version) {
        return Optional.of(key).filter(name -> !version.has("sdk") || name.equals("flutter"));
    }
}
