package dev.assay.adapter.manifest.scala;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Set;

/**
 * sbt's build: modules written {@code "group" %% "artifact" % version}, wherever they stand. The suffix that the
 * version of Scala adds to an artifact is not part of its name here. Plugins, and what a configuration of tests takes,
 * are for development.
 */
public final class SbtFormat implements ManifestFormat {

    private static final Set<String> PLUGINS = Set.of("addSbtPlugin", "addCompilerPlugin", "compilerPlugin");
    private static final Set<String> TESTS = Set.of("Test", "IntegrationTest", "Benchmark", "Bench", "Docs", "Tooling");
    private static final int MAX_SIGNS = 3;
    private static final int LOOK_BACK = 3;

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = ScalaScanner.tokensOf(text).stream()
                .filter(token -> token.kind() != Kind.LINE_END)
                .toList();
        String organization = "";
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Kind.STRING) {
                module(tokens, at, found);
            }
            String assigned = assigned(tokens, at);
            if (tokens.get(at).isWord("organization") && !assigned.isEmpty()) {
                organization = assigned;
            } else if (tokens.get(at).isWord("name") && !assigned.isEmpty()) {
                found.own(organization + ":" + assigned);
            }
        }
    }

    /** Returns the text that a setting at a place is given: {@code name := "x"}; empty if none. */
    private static String assigned(List<Token> tokens, int at) {
        boolean given = at + 3 < tokens.size()
                && tokens.get(at + 1).isSymbol(":")
                && tokens.get(at + 2).isSymbol("=")
                && tokens.get(at + 3).kind() == Kind.STRING;
        return given ? tokens.get(at + 3).text() : "";
    }

    private static void module(List<Token> tokens, int at, Declarations found) {
        int artifact = behindSigns(tokens, at + 1);
        if (artifact == at + 1
                || artifact >= tokens.size()
                || tokens.get(artifact).kind() != Kind.STRING) {
            return;
        }
        int version = behindSigns(tokens, artifact + 1);
        if (version != artifact + 2 || version >= tokens.size()) {
            return;
        }
        String name = tokens.get(artifact).text();
        boolean development = isPlugin(tokens, at)
                || (found.path().startsWith("project/") && found.path().endsWith(".sbt"))
                || isForTests(tokens, version)
                || TestLibraries.scopeOf(name, List.of()) == Scope.DEVELOPMENT;
        MavenName.of(tokens.get(at).text(), name)
                .ifPresent(module -> found.add(module, development ? Scope.DEVELOPMENT : Scope.RUNTIME));
    }

    /** Returns the place behind up to three percent signs. */
    private static int behindSigns(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && at < from + MAX_SIGNS && tokens.get(at).isSymbol("%")) {
            at++;
        }
        return at;
    }

    private static boolean isPlugin(List<Token> tokens, int at) {
        for (int before = Math.max(0, at - LOOK_BACK); before < at; before++) {
            if (PLUGINS.contains(tokens.get(before).text())) {
                return true;
            }
        }
        return false;
    }

    /** A version may be a path of names; the configuration stands behind another sign. */
    private static boolean isForTests(List<Token> tokens, int version) {
        int at = version + 1;
        while (at + 1 < tokens.size() && tokens.get(at).isSymbol(".")) {
            at += 2;
        }
        if (at + 1 >= tokens.size() || !tokens.get(at).isSymbol("%")) {
            return false;
        }
        Token configuration = tokens.get(at + 1);
        boolean named = configuration.kind() == Kind.STRING
                && (configuration.text().startsWith("test")
                        || configuration.text().startsWith("it"));
        return named || TESTS.contains(configuration.text());
    }
}
