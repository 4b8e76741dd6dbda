package dev.assay.adapter.manifest.r;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of an R package: fields with values that go on in lines with a space before them. */
public final class DescriptionFormat implements ManifestFormat {

    private static final String PACKAGE = "Package";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9/@_-]*+):(.*+)");
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9.]*+)\\s*+(?:\\(.*+)?", Pattern.DOTALL);
    private static final Map<String, Scope> FIELDS = Map.of(
            "Depends", Scope.RUNTIME,
            "Imports", Scope.RUNTIME,
            "LinkingTo", Scope.RUNTIME,
            "Enhances", Scope.RUNTIME,
            "Suggests", Scope.DEVELOPMENT);

    /** What R brings along. */
    private static final Set<String> BASE = Set.of("""
            R base compiler datasets graphics grDevices grid methods parallel splines stats stats4 tcltk tools utils""".split(" ", -1));

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CRAN;
    }

    @Override
    public void read(String text, Declarations found) {
        Map<String, String> fields = fields(text);
        if (!fields.containsKey(PACKAGE) && !fields.containsKey("Type")) {
            return;
        }
        found.own(fields.getOrDefault(PACKAGE, "").strip());
        FIELDS.forEach(
                (field, scope) -> Arrays.stream(fields.getOrDefault(field, "").split(",", -1))
                        .map(entry -> NAME.matcher(entry.strip()))
                        .filter(Matcher::matches)
                        .map(name -> name.group(1))
                        .filter(name -> !BASE.contains(name))
                        .forEach(name -> found.add(name, scope)));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        StringBuilder value = new StringBuilder();
        String field = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher start = FIELD.matcher(line);
            if (start.matches()) {
                fields.putIfAbsent(field, value.toString());
                field = start.group(1);
                value.setLength(0);
                value.append(start.group(2));
            } else {
                value.append(' ').append(line);
            }
        }
        fields.putIfAbsent(field, value.toString());
        return fields;
    }
}
