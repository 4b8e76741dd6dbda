package dev.assay.adapter.manifest.clojure;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Clojure's lists: {@code deps.edn} and {@code bb.edn} map libraries to versions, {@code project.clj} and
 * {@code shadow-cljs.edn} list them in vectors. What stands in an alias or a profile is for development; a library in a
 * folder is the project's own. Libraries are Maven's, {@code group:artifact}.
 */
public final class EdnFormat implements ManifestFormat {

    private static final Set<String> MAPS = Set.of(":deps", ":extra-deps", ":replace-deps");
    private static final Set<String> VECTORS = Set.of(":dependencies", ":plugins");
    private static final Set<String> DEVELOPMENT = Set.of(":aliases", ":profiles", ":plugins", ":extra-deps", ":tasks");
    private static final Pattern LIBRARY = Pattern.compile("[A-Za-z0-9_.-]++(?:/[A-Za-z0-9_.-]++)?");
    private static final String LOCAL = ":local/root";
    private static final int MAX_DEPTH = 64;

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = EdnScanner.tokensOf(text);
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level("", "", false));
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isSymbol("#_")) {
                at = skipped(tokens, at + 1);
            } else if (token.kind() == Kind.SYMBOL) {
                bracket(token.text(), levels);
            } else {
                element(tokens, at, levels.getFirst(), found);
            }
        }
    }

    /** Nesting beyond all reason is counted with the level that it stands in. */
    private static void bracket(String sign, Deque<Level> levels) {
        Level level = levels.getFirst();
        if ("([{".contains(sign)) {
            boolean development = level.development || DEVELOPMENT.contains(level.key);
            if (levels.size() < MAX_DEPTH) {
                levels.push(new Level(sign, level.key.isEmpty() ? level.topic : level.key, development));
            } else {
                level.deeper++;
            }
        } else if (level.deeper > 0) {
            level.deeper--;
        } else if (levels.size() > 1) {
            levels.pop();
            levels.getFirst().valueEnded();
        }
    }

    private static void element(List<Token> tokens, int at, Level level, Declarations found) {
        Token token = tokens.get(at);
        boolean first = level.elements++ == 0;
        boolean named =
                token.kind() == Kind.WORD && LIBRARY.matcher(token.text()).matches();
        boolean inMap = level.sign.equals("{") && MAPS.contains(level.topic) && level.elements % 2 == 1;
        boolean inVector = level.sign.equals("[") && VECTORS.contains(level.topic) && first;
        if (named && (inMap || inVector)) {
            add(token.text(), isLocal(tokens, at), level, found);
        } else if (first && level.sign.equals("(") && token.isWord("defproject") && at + 1 < tokens.size()) {
            found.own(nameOf(tokens.get(at + 1).text()));
        }
        if (token.kind() == Kind.WORD) {
            level.key = token.text().startsWith(":") ? token.text() : "";
        }
    }

    private static void add(String library, boolean local, Level level, Declarations found) {
        boolean development = level.development || DEVELOPMENT.contains(level.topic);
        if (local) {
            found.local(nameOf(library));
        } else {
            found.add(nameOf(library), development ? Scope.DEVELOPMENT : Scope.RUNTIME);
        }
    }

    private static boolean isLocal(List<Token> tokens, int at) {
        return at + 2 < tokens.size() && tokens.get(at + 2).isWord(LOCAL);
    }

    private static String nameOf(String library) {
        int slash = library.indexOf('/');
        return slash < 0 ? library + ":" + library : library.substring(0, slash) + ":" + library.substring(slash + 1);
    }

    /** Returns the last place of the element at a place, which a sign takes out. */
    private static int skipped(List<Token> tokens, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean sign = token.kind() == Kind.SYMBOL && !token.isSymbol("#_");
            depth += !sign ? 0 : "([{".contains(token.text()) ? 1 : -1;
            if (depth <= 0 && !token.isSymbol("#_")) {
                return at;
            }
        }
        return tokens.size();
    }

    /** A pair of brackets that is open: what it is the value of, and what it holds so far. */
    private static final class Level {

        private final String sign;
        private final String topic;
        private final boolean development;
        private String key = "";
        private int elements;
        private int deeper;

        private Level(String sign, String topic, boolean development) {
            this.sign = sign;
            this.topic = topic;
            this.development = development;
        }

        private void valueEnded() {
            elements++;
            key = sign.equals("{") ? "" : key;
        }
    }
}
