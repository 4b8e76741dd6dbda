package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is handed to a configuration: coordinates in every form, names for them, entries of the catalogue. */
final class GradleArguments {

    /** Calls whose texts name no package: parts of this build, files, packages of other ecosystems. */
    private static final Set<String> OTHERS = Set.of(
            "project",
            "files",
            "fileTree",
            "exclude",
            "because",
            "npm",
            "devNpm",
            "peerNpm",
            "capabilities",
            "version");

    private static final Pattern CONFIGURATION =
            Pattern.compile("api|implementation|.+(?:Api|Implementation|Only|Classpath|Processor)");
    private static final Set<String> KOTLIN = Set.of("kotlin", "embeddedKotlin");
    private static final String CATALOGUE = "libs";
    private static final String FIND_LIBRARY = ".findLibrary";

    private final Declarations found;
    private final GradleValues values;
    private final List<String> each;
    private final Scope scope;
    private List<Token> tokens = List.of();
    private String group = "";
    private String name = "";

    /** Takes what the parameter of a loop around the statement stands for. */
    GradleArguments(Declarations found, GradleValues values, List<String> each, Scope scope) {
        this.found = found;
        this.values = values;
        this.each = each;
        this.scope = scope;
    }

    void read(List<Token> arguments) {
        tokens = values.texts().joined(arguments);
        int at = 0;
        while (at < tokens.size()) {
            at = switch (tokens.get(at).kind()) {
                case STRING -> string(at);
                case WORD -> word(at);
                case SYMBOL, LINE_END -> at + 1;
            };
        }
    }

    private int string(int at) {
        String text = tokens.get(at).text();
        if (isSymbol(at + 1, ":")) {
            return at + 2 < tokens.size() ? named(text, at + 2) : at + 2;
        }
        boolean positional = !text.contains(":") && isSymbol(at + 1, ",") && isString(at + 2);
        if (positional && CONFIGURATION.matcher(text).matches()) {
            // A function of the project's own that is handed a configuration and a part of a name.
            return tokens.size();
        }
        if (positional && !tokens.get(at + 2).text().contains(":")) {
            MavenName.of(text, tokens.get(at + 2).text()).ifPresent(this::add);
            return tokens.size();
        }
        coordinates(text);
        return at + 1;
    }

    private int word(int at) {
        String word = tokens.get(at).text();
        boolean key = isSymbol(at + 1, ":") || isSymbol(at + 1, "=");
        if (key && at + 2 < tokens.size()) {
            return named(word, at + 2);
        }
        if (isSymbol(at + 1, "(") && OTHERS.contains(word)) {
            return closing(at + 1);
        }
        if (isSymbol(at + 1, "(") && KOTLIN.contains(word) && isString(at + 2)) {
            coordinates("org.jetbrains.kotlin:kotlin-" + tokens.get(at + 2).text());
            return closing(at + 1);
        }
        int argument = isSymbol(at + 3, "=") ? at + 4 : at + 2;
        if (isSymbol(at + 1, "(") && isString(argument)) {
            Optional<String> made =
                    values.texts().call(word, tokens.get(argument).text());
            made.ifPresent(this::coordinates);
            return made.isPresent() ? closing(at + 1) : chain(at);
        }
        return chain(at);
    }

    /** Maps may tell the parts of the coordinates in any order. */
    private int named(String key, int at) {
        Optional<String> value = isString(at)
                ? Optional.of(tokens.get(at).text())
                : values.texts().of(tokens.get(at).text());
        if (value.isPresent()) {
            String text = value.get();
            group = key.equals("group") ? text : group;
            name = key.equals("name") ? text : name;
            if (!group.isEmpty() && !name.isEmpty()) {
                MavenName.of(group, name).ifPresent(this::add);
                group = "";
                name = "";
            }
        }
        return value.isPresent() ? at + 1 : at;
    }

    private int chain(int at) {
        StringBuilder chain = new StringBuilder(tokens.get(at).text());
        int end = at + 1;
        while (end + 1 < tokens.size()) {
            boolean dotted = isSymbol(end, ".") && tokens.get(end + 1).kind() == Kind.WORD;
            boolean indexed = isSymbol(end, "[") && isString(end + 1);
            if (!dotted && !indexed) {
                break;
            }
            chain.append('.').append(tokens.get(end + 1).text());
            end += dotted ? 2 : 3;
        }
        String full = chain.toString();
        if (full.endsWith(FIND_LIBRARY) && isSymbol(end, "(") && isString(end + 1)) {
            String alias = tokens.get(end + 1).text();
            use(CATALOGUE, alias);
            use(full.substring(0, full.length() - FIND_LIBRARY.length()), alias);
            return closing(end);
        }
        refer(full.startsWith("rootProject.") ? full.substring("rootProject.".length()) : full);
        return end;
    }

    private void refer(String chain) {
        List<String> known = values.of(chain);
        int dot = chain.indexOf('.');
        if (dot > 0) {
            // Any name may be that of a catalogue; a use of what none offers says nothing.
            use(chain.substring(0, dot), chain.substring(dot + 1).replaceFirst("\\.(?:get|asProvider|toString)$", ""));
        }
        (known.isEmpty() && !chain.contains(".") ? each : known).forEach(this::coordinates);
    }

    private void use(String catalogue, String alias) {
        found.use(VersionCatalogFormat.key(catalogue, alias), scope);
    }

    private void coordinates(String text) {
        for (String one : values.texts().forEach(text, each)) {
            MavenName.ofCoordinates(one).ifPresent(this::add);
        }
    }

    private void add(String declared) {
        found.add(declared, scope);
    }

    private boolean isSymbol(int at, String symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean isString(int at) {
        return at < tokens.size() && tokens.get(at).kind() == Kind.STRING;
    }

    /** Returns what follows the bracket that closes the one at the place. */
    private int closing(int opening) {
        int depth = 0;
        for (int at = opening; at < tokens.size(); at++) {
            depth += isSymbol(at, "(") ? 1 : isSymbol(at, ")") ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return tokens.size();
    }
}
