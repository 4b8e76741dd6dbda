package dev.assay.adapter.manifest.elixir;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elixir's project file: what the project's {@code deps} come to, also by way of functions and attributes of the
 * module. Members of an umbrella and packages in a folder are the project's own.
 */
public final class MixFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*+");
    private static final Set<String> NO_NAMES = Set.of("ok", "error");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.HEX;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = ElixirScanner.tokensOf(text);
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token value = tokens.get(i + 1);
            if (tokens.get(i).isWord("app:")) {
                found.own(nameOf(value));
            } else if (tokens.get(i).isWord("apps_path:") && value.kind() == Kind.STRING) {
                found.member(value.text() + "/*");
            }
        }
        MixDependencies.of(tokens).forEach(dependency -> add(dependency, found));
    }

    /** Adds an entry: its name and all that stands behind it. */
    private static void add(List<Token> entry, Declarations found) {
        String name = nameOf(entry.getFirst());
        boolean local = entry.stream().anyMatch(token -> token.isWord("path:") || token.isWord("in_umbrella:"))
                || entry.stream()
                        .anyMatch(token ->
                                token.kind() == Kind.STRING && OwnAddress.isOf(found.repository(), token.text()));
        if (local) {
            found.local(name);
        } else if (NAME.matcher(name).matches() && !NO_NAMES.contains(name)) {
            found.add(publishedName(entry, name), scopeOf(entry));
        }
    }

    /** Returns an atom without its colon, a key likewise. */
    private static String nameOf(Token token) {
        String text = token.text();
        return text.startsWith(":")
                ? text.substring(1)
                : text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** The registry may know an application under another name. */
    private static String publishedName(List<Token> entry, String name) {
        for (int i = 1; i < entry.size() - 1; i++) {
            if (entry.get(i).isWord("hex:")) {
                return nameOf(entry.get(i + 1));
            }
        }
        return name;
    }

    /** A package that is kept out of the {@code prod} environment is not shipped. */
    private static Scope scopeOf(List<Token> entry) {
        boolean limited = entry.stream().anyMatch(token -> token.isWord("only:"));
        boolean shipped = entry.stream().anyMatch(MixFormat::isProduction);
        return limited && !shipped ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    /** The environment as an atom, or in a list of words: {@code ~w[dev prod]a}. */
    private static boolean isProduction(Token token) {
        return token.isWord(":prod")
                || (token.kind() == Kind.STRING
                        && List.of(token.text().split(" ", -1)).contains("prod"));
    }
}
