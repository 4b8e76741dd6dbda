package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Bundler's file: its gems, and the groups they are in by block or by option. */
final class GemfileFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
    private static final Set<String> SHIPPED_GROUPS = Set.of("default", "production");
    private static final Set<String> OPENERS = Set.of("if", "unless", "case", "begin", "def", "while");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.RUBYGEMS;
    }

    @Override
    public void read(String text, Declarations found) {
        Deque<Scope> blocks = new ArrayDeque<>(List.of(Scope.RUNTIME));
        List<Token> statement = new ArrayList<>();
        for (Token token : Tokenizer.tokensOf(text + "\n", Tokenizer.Comments.HASH)) {
            if (token.kind() != Kind.LINE_END) {
                statement.add(token);
            } else if (!statement.isEmpty() && !statement.getLast().isSymbol(",")) {
                read(statement, blocks, found);
                statement.clear();
            }
        }
    }

    private static void read(List<Token> statement, Deque<Scope> blocks, Declarations found) {
        Token first = statement.getFirst();
        if (first.isWord("gem")) {
            addGem(statement, blocks.getLast(), found);
        } else if (first.isWord("end")) {
            if (blocks.size() > 1) {
                blocks.removeLast();
            }
        } else if (OPENERS.contains(first.text()) || statement.stream().anyMatch(token -> token.isWord("do"))) {
            blocks.addLast(first.isWord("group") ? scopeOfGroups(statement, blocks.getLast()) : blocks.getLast());
        }
    }

    private static void addGem(List<Token> statement, Scope block, Declarations found) {
        Scope scope = statement.stream().anyMatch(token -> token.isWord("group") || token.isWord("groups"))
                ? scopeOfGroups(statement, block)
                : block;
        statement.stream()
                .filter(token -> token.kind() == Kind.STRING)
                .findFirst()
                .map(Token::text)
                .filter(name -> NAME.matcher(name).matches())
                .ifPresent(name -> found.add(name, scope));
    }

    /** A group named for development makes the gems so, unless another one ships them. */
    private static Scope scopeOfGroups(List<Token> statement, Scope block) {
        List<String> words = statement.stream()
                .filter(token -> token.kind() == Kind.WORD)
                .map(Token::text)
                .toList();
        if (words.stream().anyMatch(SHIPPED_GROUPS::contains)) {
            return Scope.RUNTIME;
        }
        return words.stream().anyMatch(word -> DevelopmentWords.scopeOf(word) == Scope.DEVELOPMENT)
                ? Scope.DEVELOPMENT
                : block;
    }
}
