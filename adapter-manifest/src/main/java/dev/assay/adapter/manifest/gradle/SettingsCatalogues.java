package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The block {@code versionCatalogs} of Gradle's settings: catalogues that are read from a file under a name of the
 * settings' own, and libraries and bundles that stand in the settings themselves.
 */
final class SettingsCatalogues {

    private final List<Token> tokens;
    private final Declarations found;
    private final Map<String, List<String>> bundles = new HashMap<>();
    private final List<Library> libraries = new ArrayList<>();
    private String catalogue = "";

    /**
     * A library of a catalogue.
     *
     * @param key what build files call it
     * @param name {@code group:artifact}
     */
    private record Library(String key, String name) {}

    private SettingsCatalogues(List<Token> tokens, Declarations found) {
        this.tokens = tokens;
        this.found = found;
    }

    static void read(List<Token> tokens, Declarations found) {
        SettingsCatalogues reading = new SettingsCatalogues(tokens, found);
        reading.walk();
        reading.offer();
    }

    private void walk() {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (depth == 0 && !token.isWord("versionCatalogs")) {
                continue;
            }
            if (token.isSymbol("{")) {
                depth++;
                catalogue = depth == 2 ? nameBefore(at) : catalogue;
            } else if (token.isSymbol("}")) {
                depth--;
            } else if (depth == 0) {
                depth = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("{") ? 1 : 0;
                at += depth;
            } else if (depth > 1 && token.kind() == Kind.WORD) {
                call(token.text(), GradleSettingsFormat.texts(tokens, at + 1));
            }
        }
    }

    /** A block is called by a text in both languages, {@code create("name")}, and by a bare name in Groovy. */
    private String nameBefore(int brace) {
        for (int at = brace - 1; at >= 0 && at > brace - 4; at--) {
            if (tokens.get(at).kind() == Kind.STRING || tokens.get(at).kind() == Kind.WORD) {
                return tokens.get(at).text();
            }
        }
        return "";
    }

    private void call(String name, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        switch (name) {
            case "from" -> found.spell(VersionCatalogFormat.nameOf(texts.getFirst()) + ".", catalogue + ".");
            case "library" -> library(texts);
            case "bundle" ->
                texts.subList(1, texts.size())
                        .forEach(alias -> bundles.computeIfAbsent(key(alias), unused -> new ArrayList<>())
                                .add(key("bundles." + texts.getFirst())));
            default -> {
                // Versions and plugins are no libraries.
            }
        }
    }

    private void library(List<String> texts) {
        String key = key(texts.getFirst());
        if (texts.size() > 2) {
            MavenName.of(texts.get(1), texts.get(2)).ifPresent(name -> libraries.add(new Library(key, name)));
        } else if (texts.size() > 1) {
            MavenName.ofCoordinates(texts.get(1)).ifPresent(name -> libraries.add(new Library(key, name)));
        }
    }

    private String key(String alias) {
        return VersionCatalogFormat.key(catalogue, alias);
    }

    private void offer() {
        for (Library library : libraries) {
            List<String> keys = new ArrayList<>(bundles.getOrDefault(library.key(), List.of()));
            keys.add(library.key());
            found.offer(library.name(), keys);
        }
    }
}
