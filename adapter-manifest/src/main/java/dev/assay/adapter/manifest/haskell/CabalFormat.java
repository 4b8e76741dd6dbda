package dev.assay.adapter.manifest.haskell;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cabal's description of a package: stanzas with fields, whose values go on in lines that are further in. */
public final class CabalFormat implements ManifestFormat {

    private static final Pattern FIELD = Pattern.compile("( *+)([A-Za-z][A-Za-z-]*+) *+:(?!:)(.*+)");
    private static final Pattern STANZA = Pattern.compile("([A-Za-z][A-Za-z-]*+)(?: .*+)?");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]*+)(?:[\\s:<>=^&|(*{.].*+)?");
    private static final Set<String> LISTS =
            Set.of("build-depends", "build-tool-depends", "build-tools", "setup-depends");
    private static final Set<String> DEVELOPMENT = Set.of("test-suite", "benchmark", "custom-setup");

    /** What the compiler brings along in every program. */
    static final String BASE = "base";

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.HACKAGE;
    }

    @Override
    public void read(String text, Declarations found) {
        String stanza = "";
        Field field = new Field("", 0, Scope.RUNTIME);
        for (String line : (Iterable<String>) text.replace("\t", "  ").lines()::iterator) {
            String content = line.strip();
            int indent = line.length() - line.stripLeading().length();
            Matcher start = FIELD.matcher(line);
            if (content.isEmpty() || content.startsWith("--")) {
                continue;
            }
            if (indent > field.indent() && !field.name().isEmpty()) {
                field.add(content, found);
            } else if (start.matches()) {
                field = new Field(start.group(2).toLowerCase(Locale.ROOT), indent, scopeOf(stanza));
                field.add(start.group(3), found);
            } else {
                Matcher opening = STANZA.matcher(content);
                stanza = indent == 0 && opening.matches() ? opening.group(1).toLowerCase(Locale.ROOT) : stanza;
                field = new Field("", 0, Scope.RUNTIME);
            }
        }
    }

    private static Scope scopeOf(String stanza) {
        return DEVELOPMENT.contains(stanza) ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    /**
     * A field whose value is being read.
     *
     * @param name in small letters
     * @param indent how far in it stands
     * @param scope what its stanza is for
     */
    private record Field(String name, int indent, Scope scope) {

        void add(String value, Declarations found) {
            if (name.equals("name") && indent == 0) {
                found.own(value.strip());
            } else if (LISTS.contains(name)) {
                Scope used = name.equals("build-depends") ? scope : Scope.DEVELOPMENT;
                Arrays.stream(value.split(",", -1))
                        .map(entry -> NAME.matcher(entry.strip()))
                        .filter(Matcher::matches)
                        .map(entry -> entry.group(1))
                        .filter(entry -> !entry.equals(BASE))
                        .forEach(entry -> found.add(entry, used));
            }
        }
    }
}
