package dev.assay.adapter.manifest.dotnet;

import dev.assay.adapter.manifest.text.Placeholders;
import dev.assay.adapter.manifest.text.XmlElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a project of .NET calls itself beside the name of its file: as a package, as an assembly, as a namespace. */
final class CsprojNames {

    private static final Set<String> NAMES = Set.of("PackageId", "AssemblyName", "RootNamespace");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\(([A-Za-z_]\\w*+)\\)");

    private CsprojNames() {}

    /**
     * Returns the names, with the properties of the same file put in.
     *
     * @param project the name of the project file without its ending
     * @throws IOException if the text is not well-formed
     */
    static List<String> of(String text, String project) throws IOException {
        Map<String, String> properties = new HashMap<>(Map.of("MSBuildProjectName", project));
        XmlElements.visit(text, path -> path.endsWith("/PropertyGroup"), group -> properties.putAll(group.values()));
        properties.putIfAbsent("AssemblyName", project);
        Placeholders known = new Placeholders(PROPERTY, properties);
        List<String> names = new ArrayList<>();
        for (String name : NAMES) {
            names.add(known.expand(properties.getOrDefault(name, "").strip()));
        }
        names.removeIf(String::isEmpty);
        return names;
    }
}
