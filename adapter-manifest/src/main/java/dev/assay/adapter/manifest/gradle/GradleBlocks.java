package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Walks through a build file, statement by statement, and knows the blocks around each. */
final class GradleBlocks {

    private static final Set<String> CONTINUING = Set.of(",", "=", "+", ".", ":");
    private static final Set<String> LOOPS = Set.of("each", "forEach", "for");
    private static final Set<String> CONTROLS = Set.of(
            "if", "else", "for", "while", "try", "each", "forEach", "with", "apply", "run", "let", "also", "when",
            "switch");

    /** Blocks in whose {@code dependencies} nothing is used: what they say is which version would be. */
    private static final Set<String> CONSTRAINING = Set.of("dependencyManagement", "constraints");

    private static final Set<String> BUILDING = Set.of("buildscript", "initscript", "pluginManagement", "testing");

    /** Blocks whose names, or the names of what they are about, say nothing of source sets. */
    private static final Set<String> NO_SOURCE_SETS = Set.of(
            "if", "else", "for", "while", "project", "configure", "subprojects", "allprojects", "tasks", "task", "fun");

    private static final int LOOK_AHEAD = 3;

    private final List<Token> tokens;
    private final List<Statement> statements = new ArrayList<>();
    private final Deque<Block> blocks = new ArrayDeque<>(List.of(Block.FILE));
    private List<Token> statement = new ArrayList<>();
    private int brackets;

    /** Where a statement stands. */
    enum Place {
        /** Anywhere else. */
        OUTSIDE,
        /** Where each call hands something to a configuration. */
        DEPENDENCIES,
        /** Where each call names a plugin. */
        PLUGINS,
        /** Where nothing is said of dependencies. */
        IGNORED
    }

    /**
     * What a pair of braces holds.
     *
     * @param place what its statements mean
     * @param development whether all of it is for tests or for the build
     * @param each the head of the loop that it is the body of; empty if it is none
     * @param interrupted the statement that it is an argument of, with the number of open brackets
     */
    record Block(Place place, boolean development, List<Token> each, List<Token> interrupted, int brackets) {
        private static final Block FILE = new Block(Place.OUTSIDE, false, List.of(), List.of(), 0);
    }

    /**
     * A statement.
     *
     * @param tokens its words, texts and signs
     * @param block what it stands in
     */
    record Statement(List<Token> tokens, Block block) {}

    private GradleBlocks(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns the statements in their order; what stands before a brace is a statement of the outer block. */
    static List<Statement> statementsOf(List<Token> tokens) {
        GradleBlocks walk = new GradleBlocks(tokens);
        walk.walk();
        return walk.statements;
    }

    private void walk() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isSymbol("{")) {
                open();
            } else if (token.isSymbol("}")) {
                close();
            } else if (token.kind() == Kind.LINE_END || token.isSymbol(";")) {
                if (brackets == 0 && !continues(at)) {
                    end();
                }
            } else {
                count(token);
                statement.add(token);
            }
        }
        end();
    }

    private void count(Token token) {
        if (token.isSymbol("(") || token.isSymbol("[")) {
            brackets++;
        } else if (token.isSymbol(")") || token.isSymbol("]")) {
            brackets = Math.max(0, brackets - 1);
        }
    }

    private boolean continues(int at) {
        if (statement.isEmpty() || tokens.get(at).isSymbol(";")) {
            return false;
        }
        Token last = statement.getLast();
        if (last.kind() == Kind.SYMBOL && CONTINUING.contains(last.text())) {
            return true;
        }
        int next = at;
        while (next < tokens.size()
                && next < at + LOOK_AHEAD
                && tokens.get(next).kind() == Kind.LINE_END) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).isSymbol(".");
    }

    private void end() {
        if (!statement.isEmpty()) {
            statements.add(new Statement(withoutParameters(statement), blocks.getFirst()));
            statement = new ArrayList<>();
        }
        brackets = 0;
    }

    private static List<Token> withoutParameters(List<Token> statement) {
        for (int at = 1; at < statement.size(); at++) {
            if (statement.get(at).isSymbol(">") && statement.get(at - 1).isSymbol("-")) {
                return statement.subList(at + 1, statement.size());
            }
        }
        return statement;
    }

    private void open() {
        Block outer = blocks.getFirst();
        List<Token> head = withoutParameters(statement);
        boolean control = has(head, CONTROLS);
        boolean argument = brackets > 0;
        boolean development = outer.development() || isForDevelopment(head);
        List<Token> each = has(head, LOOPS) ? head : outer.each();
        blocks.push(new Block(
                placeOf(head, outer.place(), control),
                development,
                each,
                argument ? statement : List.of(),
                argument ? brackets : 0));
        if (!argument && !control && !head.isEmpty()) {
            statements.add(new Statement(head, outer));
        }
        statement = new ArrayList<>();
        brackets = 0;
    }

    private void close() {
        end();
        if (blocks.size() > 1) {
            Block block = blocks.pop();
            brackets = block.brackets();
            statement = brackets > 0 ? block.interrupted() : statement;
        }
    }

    private static Place placeOf(List<Token> head, Place outer, boolean control) {
        return switch (outer) {
            case IGNORED, PLUGINS -> Place.IGNORED;
            case DEPENDENCIES -> control ? Place.DEPENDENCIES : Place.IGNORED;
            case OUTSIDE -> {
                if (has(head, CONSTRAINING)) {
                    yield Place.IGNORED;
                }
                if (head.size() == 1 && head.getFirst().isWord("plugins")) {
                    yield Place.PLUGINS;
                }
                yield opensDependencies(head) ? Place.DEPENDENCIES : Place.OUTSIDE;
            }
        };
    }

    /** A block of that name, a call that works on it, or a function of the project's own that adds to it. */
    private static boolean opensDependencies(List<Token> head) {
        if (head.isEmpty()) {
            return false;
        }
        if (head.getFirst().isWord("fun")) {
            return head.stream().anyMatch(token -> token.text().contains("DependencyHandler"));
        }
        boolean named = has(head, Set.of("dependencies"));
        return named && (head.getLast().isWord("dependencies") || has(head, CONTROLS));
    }

    private static boolean isForDevelopment(List<Token> head) {
        if (head.isEmpty() || NO_SOURCE_SETS.contains(head.getFirst().text())) {
            return false;
        }
        return has(head, BUILDING)
                || head.stream()
                        .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.STRING)
                        .anyMatch(token -> GradleConfiguration.isForTests(token.text()));
    }

    private static boolean has(List<Token> statement, Set<String> words) {
        return statement.stream().anyMatch(token -> token.kind() == Kind.WORD && words.contains(token.text()));
    }
}
