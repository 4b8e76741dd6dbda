package dev.assay.adapter.manifest.ruby;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.ruby.RubyStatements.Block;
import dev.assay.adapter.manifest.ruby.RubyStatements.Block.Topic;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bundler's file: its gems, and the groups they are in by block or by option. Gems in a folder are the project's own.
 */
public final class GemfileFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
    private static final Set<String> SHIPPED_GROUPS = Set.of("default", "production");
    private static final Set<String> GROUP_KEYS = Set.of("group:", "groups:", ":group", ":groups");
    private static final Set<String> GIT_KEYS = Set.of("git:", ":git", "github:", ":github");
    private static final Set<String> PATH_KEYS = Set.of("path:", ":path");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.RUBYGEMS;
    }

    @Override
    public void read(String text, Declarations found) {
        RubyStatements.read(text, new Gems(found));
    }

    /**
     * Returns the first argument of a call in a statement, whose name is at a place; the name itself if it has none.
     */
    static Token argument(List<Token> statement, int call) {
        int at = call + 1 < statement.size() && statement.get(call + 1).isSymbol("(") ? call + 2 : call + 1;
        return at < statement.size() ? statement.get(at) : statement.get(call);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Puts the gems of one file among what is found. */
    private record Gems(Declarations found) implements RubyStatements.Reader {

        @Override
        public void statement(List<Token> statement, Block block) {
            int call = call(statement);
            if (call < 0) {
                return;
            }
            List<String> groups = values(statement, GROUP_KEYS);
            Scope scope = groups.isEmpty()
                    ? block.topic().scope()
                    : scopeOfGroups(groups, block.topic().scope());
            boolean local =
                    block.topic().local() || !values(statement, PATH_KEYS).isEmpty();
            values(statement, PATH_KEYS).forEach(found::takesFrom);
            boolean elsewhere = values(statement, PATH_KEYS).stream().anyMatch(path -> path.startsWith(".."))
                    || values(statement, GIT_KEYS).stream()
                            .anyMatch(address -> OwnAddress.isOf(found.repository(), address));
            for (String name : block.textsOf(argument(statement, call))) {
                if (elsewhere) {
                    found.local(name);
                } else if (local) {
                    found.own(name);
                    found.member(name);
                } else if (isName(name)) {
                    found.add(name, scope);
                }
            }
        }

        /** Returns where {@code gem} is called, also by the parameter of a block: {@code t.gem "x"}; else -1. */
        private static int call(List<Token> statement) {
            if (statement.getFirst().isWord("gem")) {
                return 0;
            }
            boolean received = statement.size() > 3
                    && statement.getFirst().kind() == Kind.WORD
                    && statement.get(1).isSymbol(".")
                    && statement.get(2).isWord("gem");
            return received ? 2 : -1;
        }

        @Override
        public Topic topic(List<Token> opening, Block outer) {
            Topic topic = outer.topic();
            if (opening.isEmpty()) {
                return topic;
            }
            if (opening.getFirst().isWord("group")) {
                return new Topic(
                        scopeOfGroups(names(opening.subList(1, opening.size())), topic.scope()), topic.local());
            }
            List<String> groups = values(opening, GROUP_KEYS);
            boolean local = opening.getFirst().isWord("path")
                    || !values(opening, PATH_KEYS).isEmpty();
            return new Topic(
                    groups.isEmpty() ? topic.scope() : scopeOfGroups(groups, topic.scope()), topic.local() || local);
        }

        /** Returns what an option of a call says, written {@code key: value} or {@code :key => value}. */
        private static List<String> values(List<Token> statement, Set<String> keys) {
            List<String> values = new ArrayList<>();
            boolean within = false;
            int depth = 0;
            for (Token token : statement) {
                if (token.kind() == Kind.WORD && keys.contains(token.text())) {
                    within = true;
                    depth = 0;
                } else if (within) {
                    depth += token.isSymbol("[") ? 1 : token.isSymbol("]") ? -1 : 0;
                    within = depth > 0 || !token.isSymbol(",");
                    values.addAll(names(List.of(token)));
                }
            }
            return values;
        }

        private static List<String> names(List<Token> tokens) {
            return tokens.stream()
                    .filter(token -> token.kind() == Kind.STRING || token.text().startsWith(":"))
                    .map(token -> token.text().startsWith(":") ? token.text().substring(1) : token.text())
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** A group named for development makes the gems so, unless another one ships them. */
        private static Scope scopeOfGroups(List<String> groups, Scope block) {
            if (groups.stream().anyMatch(SHIPPED_GROUPS::contains)) {
                return Scope.RUNTIME;
            }
            return groups.stream().anyMatch(group -> DevelopmentWords.scopeOf(group) == Scope.DEVELOPMENT)
                    ? Scope.DEVELOPMENT
                    : block;
        }
    }

    /** Returns the name that {@code spec.name = "…"} gives a package; empty if a statement says something else. */
    static Optional<String> specName(List<Token> statement) {
        boolean named = statement.size() == 5
                && statement.get(2).isWord("name")
                && statement.get(3).isSymbol("=")
                && statement.get(4).kind() == Kind.STRING;
        return named ? Optional.of(statement.get(4).text()) : Optional.empty();
    }
}
