package dev.assay.adapter.manifest.elixir;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the entries of a project's {@code deps}: tuples, and keys of a list, wherever the module holds them. */
final class MixDependencies {

    private static final Set<String> DEFINITIONS = Set.of("def", "defp", "defmacro", "defmacrop");
    private static final Set<String> NO_ENTRIES = Set.of(
            "do:",
            "else:",
            "only:",
            "path:",
            "git:",
            "github:",
            "in_umbrella:",
            "override:",
            "runtime:",
            "optional:",
            "app:",
            "env:",
            "manager:",
            "compile:",
            "branch:",
            "tag:",
            "ref:",
            "submodules:",
            "sparse:",
            "hex:",
            "repo:",
            "organization:",
            "targets:",
            "system_env:",
            "depth:");

    private final List<Token> tokens;
    private final Map<String, List<Range>> definitions = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Deque<Range> waiting = new ArrayDeque<>();
    private final List<List<Token>> entries = new ArrayList<>();

    /**
     * Some tokens.
     *
     * @param from the first
     * @param to behind the last
     */
    private record Range(int from, int to) {}

    private MixDependencies(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns the entries, each with its name first. */
    static List<List<Token>> of(List<Token> tokens) {
        return new MixDependencies(tokens).read();
    }

    private List<List<Token>> read() {
        define();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord("deps:")) {
                int end = valueEnd(i + 1, tokens.size());
                waiting.add(new Range(i + 1, end));
                i = end - 1;
            }
        }
        if (waiting.isEmpty()) {
            follow("deps");
            follow("@deps");
        }
        while (!waiting.isEmpty()) {
            collect(waiting.removeFirst());
        }
        return entries;
    }

    /** Notes where the functions and the attributes of the module are. */
    private void define() {
        String name = "";
        int start = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            boolean function = tokens.get(i).kind() == Kind.WORD
                    && DEFINITIONS.contains(tokens.get(i).text());
            if (function || definesAttribute(i)) {
                define(name, start, i);
                name = (function ? "" : "@") + tokens.get(i + 1).text();
                start = i + 2;
            }
        }
        define(name, start, tokens.size());
    }

    private void define(String name, int start, int end) {
        definitions.computeIfAbsent(name, unused -> new ArrayList<>()).add(new Range(start, end));
    }

    /** At the start of a line an attribute with a value behind it is defined; elsewhere it is used. */
    private boolean definesAttribute(int at) {
        if (!tokens.get(at).isSymbol("@") || at + 2 >= tokens.size()) {
            return false;
        }
        Token value = tokens.get(at + 2);
        boolean starts = at == 0 || tokens.get(at - 1).kind() == Kind.LINE_END;
        return starts && (value.kind() == Kind.WORD || value.kind() == Kind.STRING || "[{(@%".contains(value.text()));
    }

    private void follow(String name) {
        if (followed.add(name)) {
            waiting.addAll(definitions.getOrDefault(name, List.of()));
        }
    }

    private void collect(Range range) {
        Deque<String> brackets = new ArrayDeque<>();
        Token before = new Token(Kind.LINE_END, "\n");
        for (int i = range.from(); i < range.to(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.LINE_END) {
                continue;
            }
            int end = entryEnd(i, range.to(), before, brackets);
            if (end > i) {
                addEntry(token.isSymbol("{") ? i + 1 : i, end);
                i = end - 1;
            } else {
                nest(token, brackets);
                use(token, before);
            }
            before = tokens.get(i);
        }
    }

    /** Returns where the entry ends that begins at a place; the place itself if none does. */
    private int entryEnd(int at, int limit, Token before, Deque<String> brackets) {
        Token token = tokens.get(at);
        if (token.isSymbol("{") && at + 1 < limit && next(at + 1, limit).text().startsWith(":")) {
            return Math.min(valuesEnd(at + 1, limit) + 1, limit);
        }
        boolean key = token.kind() == Kind.WORD
                && token.text().endsWith(":")
                && !NO_ENTRIES.contains(token.text())
                && (before.isSymbol("[") || before.isSymbol(","))
                && !brackets.isEmpty()
                && brackets.getFirst().equals("[");
        return key ? valueEnd(at + 1, limit) : at;
    }

    private Token next(int from, int limit) {
        int at = from;
        while (at < limit - 1 && tokens.get(at).kind() == Kind.LINE_END) {
            at++;
        }
        return tokens.get(at);
    }

    private void addEntry(int from, int to) {
        List<Token> entry = tokens.subList(from, to).stream()
                .filter(token -> token.kind() != Kind.LINE_END)
                .toList();
        entries.add(entry);
    }

    /** A name that the module defines stands for its value. */
    private void use(Token token, Token before) {
        if (token.kind() == Kind.WORD && !before.isSymbol(".")) {
            follow(before.isSymbol("@") ? "@" + token.text() : token.text());
        }
    }

    /** Returns where the value that starts at a place ends: before a comma or a bracket that it did not open. */
    private int valueEnd(int from, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            depth += depthOf(token);
            if (depth < 0 || (depth == 0 && token.isSymbol(","))) {
                return i;
            }
        }
        return limit;
    }

    private int valuesEnd(int from, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            depth += depthOf(tokens.get(i));
            if (depth < 0) {
                return i;
            }
        }
        return limit;
    }

    private static void nest(Token token, Deque<String> brackets) {
        int depth = depthOf(token);
        if (depth > 0) {
            brackets.push(token.text());
        } else if (depth < 0) {
            brackets.poll();
        }
    }

    private static int depthOf(Token token) {
        if (token.kind() != Kind.SYMBOL) {
            return 0;
        }
        return "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
    }
}
