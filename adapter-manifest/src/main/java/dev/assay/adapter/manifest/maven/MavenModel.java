package dev.assay.adapter.manifest.maven;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.Placeholders;
import dev.assay.adapter.manifest.text.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Maven project inherits: properties and managed scopes, its own before those of its parents, as far as these
 * lie in the repository.
 */
final class MavenModel {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]++)}");
    private static final int MAX_PARENTS = 6;
    private static final String POM = "pom.xml";

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> managedScopes = new HashMap<>();
    private final Placeholders placeholders = new Placeholders(PROPERTY, properties);
    private final Pom own;
    private final boolean parentHere;

    /** Reads the parents of a project file. */
    MavenModel(Pom own, Declarations found) {
        List<Pom> line = line(own, found);
        this.own = own;
        this.parentHere = line.size() > 1;
        properties.putAll(coordinates());
        for (Pom pom : line) {
            pom.properties().forEach(properties::putIfAbsent);
        }
        for (Pom pom : line) {
            pom.managed().forEach(element -> managedScopes.putIfAbsent(key(expand(element)), scope(element)));
        }
    }

    private static List<Pom> line(Pom own, Declarations found) {
        List<Pom> line = new ArrayList<>(List.of(own));
        String folder = found.folder();
        while (line.size() < MAX_PARENTS) {
            Optional<String> path = line.getLast().parentPath(folder);
            Optional<Pom> next = path.flatMap(found.texts()::at).flatMap(MavenModel::wellFormed);
            if (next.isEmpty() || !next.get().isNamedAs(line.getLast().parent())) {
                break;
            }
            folder = path.map(at -> at.substring(0, at.length() - POM.length())).orElse(folder);
            line.add(next.get());
        }
        return line;
    }

    /** A broken parent tells nothing, and does not break its children. */
    private static Optional<Pom> wellFormed(String text) {
        try {
            return Optional.of(Pom.of(text));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private Map<String, String> coordinates() {
        Map<String, String> known = new HashMap<>();
        for (String prefix : List.of("project.", "pom.", "")) {
            known.put(
                    prefix + "groupId",
                    firstOf(own.project().value("groupId"), own.parent().value("groupId")));
            known.put(prefix + "artifactId", own.project().value("artifactId"));
            known.put(
                    prefix + "version",
                    firstOf(own.project().value("version"), own.parent().value("version")));
            known.put(prefix + "parent.groupId", own.parent().value("groupId"));
            known.put(prefix + "parent.artifactId", own.parent().value("artifactId"));
            known.put(prefix + "parent.version", own.parent().value("version"));
        }
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private String scope(XmlElement dependency) {
        return placeholders.expand(dependency.value("scope"));
    }

    private static String key(XmlElement dependency) {
        return dependency.value("groupId") + ":" + dependency.value("artifactId");
    }

    /** Tells whether the parent is a project of this repository. */
    boolean hasParentHere() {
        return parentHere;
    }

    /** Returns an element with the values that its properties stand for. */
    XmlElement expand(XmlElement element) {
        Map<String, String> values = new HashMap<>(element.values());
        values.replaceAll((unused, value) -> placeholders.expand(value));
        return new XmlElement(element.path(), values);
    }

    /** Returns the scope that a dependency has by itself, or by what is managed; empty text if none is said. */
    String scopeOf(XmlElement expanded) {
        return firstOf(expanded.value("scope"), managedScopes.getOrDefault(key(expanded), ""));
    }
}
