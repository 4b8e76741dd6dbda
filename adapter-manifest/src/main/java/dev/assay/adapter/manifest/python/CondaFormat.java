package dev.assay.adapter.manifest.python;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of an environment of Conda, which holds one of pip's within itself: each of the two registries has a reader
 * of its own.
 *
 * @param ecosystem Conda's registry or Python's
 */
public record CondaFormat(Ecosystem ecosystem) implements ManifestFormat {

    /** What such a file is called. */
    public static final Pattern FILE = Pattern.compile("(?i)(?:.+[-_.])?environment(?:[-_.].+)?\\.ya?ml");

    private static final Pattern PACKAGE =
            Pattern.compile("(?:[\\w./-]++::)?([A-Za-z0-9_][A-Za-z0-9._-]*+)(?:[ =<>!~\\[].*+)?");
    private static final Set<String> RUNTIMES = Set.of("python", "pip", "setuptools", "wheel");

    @Override
    public void read(String text, Declarations found) throws IOException {
        String fileName = found.path().substring(found.path().lastIndexOf('/') + 1);
        Scope scope = DevelopmentWords.scopeOf(fileName);
        for (JsonNode dependency : TreeSyntax.YAML.parse(text).path("dependencies")) {
            if (ecosystem == Ecosystem.CONDA) {
                nameOf(dependency.asText().strip()).ifPresent(name -> found.add(name, scope));
            } else {
                for (JsonNode requirement : dependency.path("pip")) {
                    PythonName.ofRequirement(requirement.asText()).ifPresent(name -> found.add(name, scope));
                }
            }
        }
    }

    private static Optional<String> nameOf(String dependency) {
        Matcher name = PACKAGE.matcher(dependency);
        return name.matches()
                ? Optional.of(name.group(1).toLowerCase(Locale.ROOT)).filter(found -> !RUNTIMES.contains(found))
                : Optional.empty();
    }
}
