package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.ArrayList;
import java.util.List;

/** Gradle's settings: the projects of the build, and catalogues of libraries. */
public final class GradleSettingsFormat implements ManifestFormat {

    private static final int MAX_ARGUMENTS = 500;

    private final boolean kotlin;

    private GradleSettingsFormat(boolean kotlin) {
        this.kotlin = kotlin;
    }

    public static GradleSettingsFormat groovy() {
        return new GradleSettingsFormat(false);
    }

    public static GradleSettingsFormat kotlin() {
        return new GradleSettingsFormat(true);
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = GradleTokens.of(text, kotlin);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isWord("include")) {
                texts(tokens, at + 1)
                        .forEach(path -> found.member(path.replace(':', '/').replaceFirst("^/", "")));
            } else if (token.isWord("includeBuild")) {
                texts(tokens, at + 1).forEach(found::takesFrom);
            } else if (token.isWord("projectDir")) {
                lineTexts(tokens, at + 1).forEach(found::member);
            }
        }
        SettingsCatalogues.read(tokens, found);
    }

    /** Returns the texts behind a call, up to the end of its statement, which goes on behind commas and in brackets. */
    static List<String> texts(List<Token> tokens, int from) {
        List<String> texts = new ArrayList<>();
        int depth = 0;
        for (int at = from; at < tokens.size() && texts.size() < MAX_ARGUMENTS; at++) {
            Token token = tokens.get(at);
            depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
            depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
            boolean ends = token.kind() == Kind.LINE_END
                    && depth == 0
                    && !tokens.get(at - 1).isSymbol(",");
            if (ends || depth < 0 || token.isSymbol("{") || token.isSymbol("}")) {
                break;
            }
            if (token.kind() == Kind.STRING) {
                texts.add(token.text());
            }
            if (depth == 0 && token.isSymbol(")")) {
                break;
            }
        }
        return texts;
    }

    /** Returns the last text of a line: {@code new File(settingsDir, "../lib")}, {@code file("lib")}. */
    private static List<String> lineTexts(List<Token> tokens, int from) {
        List<String> texts = new ArrayList<>();
        for (int at = from; at < tokens.size() && tokens.get(at).kind() != Kind.LINE_END; at++) {
            if (tokens.get(at).kind() == Kind.STRING) {
                texts.add(tokens.get(at).text());
            }
        }
        return texts.isEmpty() ? List.of() : List.of(texts.getLast());
    }
}
