package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The coordinates that a build file keeps under names of its own: in variables, lists and maps. */
final class GradleValues {

    private static final int MAX_VALUES = 500;
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_DEPTH = 8;
    private static final Set<String> OPENING = Set.of("[", "(");
    private static final Set<String> CLOSING = Set.of("]", ")");

    private final Map<String, List<String>> values = new HashMap<>();
    private final GradleTexts texts;

    /** Takes where to look for texts that the file does not name itself. */
    GradleValues(Function<String, Optional<String>> inherited) {
        this.texts = new GradleTexts(inherited);
    }

    /** Returns the values of a build file that inherits none. */
    static GradleValues of(List<Token> tokens) {
        GradleValues values = new GradleValues(unused -> Optional.empty());
        GradleBlocks.statementsOf(tokens).forEach(statement -> values.note(statement.tokens()));
        return values;
    }

    static GradleValues of(Map<String, String> properties) {
        GradleValues values = new GradleValues(unused -> Optional.empty());
        properties.forEach(values.texts::put);
        return values;
    }

    GradleTexts texts() {
        return texts;
    }

    /** Notes {@code name = value} and {@code name by extra(value)}; what is no such statement says nothing. */
    void note(List<Token> statement) {
        if (statement.size() > 1
                && statement.getFirst().isWord("group")
                && statement.getLast().kind() == Kind.STRING) {
            texts.put("group", statement.getLast().text());
        }
        noteCall(statement);
        texts.noteFunction(statement);
        int equals = assignment(statement);
        String name = equals < 0 ? "" : nameBefore(statement, equals);
        if (!name.isEmpty()) {
            noteValue(name, statement.subList(equals + 1, statement.size()));
        }
    }

    /** {@code extra.set("name", "text")} */
    private void noteCall(List<Token> statement) {
        int last = statement.size() - 2;
        if (last > 3
                && statement.get(last - 4).isWord("set")
                && statement.get(last - 1).isSymbol(",")
                && statement.get(last - 2).kind() == Kind.STRING
                && statement.get(last).kind() == Kind.STRING) {
            texts.put(statement.get(last - 2).text(), statement.get(last).text());
        }
    }

    private static int assignment(List<Token> statement) {
        for (int at = 1; at < statement.size(); at++) {
            Token token = statement.get(at);
            boolean extra = token.isWord("by")
                    && at + 1 < statement.size()
                    && statement.get(at + 1).isWord("extra");
            if (extra || token.isSymbol("=")) {
                return at;
            }
            if (token.isSymbol("(")) {
                return -1;
            }
        }
        return -1;
    }

    /** The last word before a type, or the text of {@code extra["name"]}. */
    private static String nameBefore(List<Token> statement, int equals) {
        String name = "";
        for (Token token : statement.subList(0, equals)) {
            if (token.isSymbol(":")) {
                break;
            }
            name = token.kind() == Kind.WORD || token.kind() == Kind.STRING ? token.text() : name;
        }
        return name;
    }

    private void noteValue(String name, List<Token> value) {
        Deque<String> path = new ArrayDeque<>(List.of(name));
        String key = "";
        String group = "";
        for (int at = 0; at < value.size(); at++) {
            Token token = value.get(at);
            boolean beforeValue = at + 1 < value.size() && isPair(value.get(at + 1));
            boolean named = token.kind() == Kind.WORD || token.kind() == Kind.STRING;
            if (named && beforeValue) {
                key = token.text();
            } else if (token.kind() == Kind.STRING) {
                group = key.equals("group") ? token.text() : group;
                String coordinates = key.equals("name") ? group + ":" + token.text() : token.text();
                texts.put(key.isEmpty() ? path.getFirst() : path.getFirst() + "." + key, token.text());
                put(path, key, coordinates);
                key = "";
            } else if (token.kind() == Kind.SYMBOL && OPENING.contains(token.text())) {
                path.push(key.isEmpty() || path.size() > MAX_DEPTH ? path.getFirst() : path.getFirst() + "." + key);
                key = "";
            } else if (token.kind() == Kind.SYMBOL && CLOSING.contains(token.text()) && path.size() > 1) {
                path.pop();
            }
        }
    }

    /** Tells whether what stands before is a key. */
    static boolean isPair(Token token) {
        return token.isSymbol(":") || token.isWord("to");
    }

    private List<String> inheritedCoordinates(String name) {
        return texts
                .inherited(name)
                .filter(text -> MavenName.ofCoordinates(text).isPresent())
                .stream()
                .toList();
    }

    /** A value is known by its own name and as a part of each list or map around it. */
    private void put(Deque<String> path, String key, String coordinates) {
        if (MavenName.ofCoordinates(texts.expand(coordinates)).isEmpty() || path.size() > MAX_DEPTH) {
            return;
        }
        if (!key.isEmpty()) {
            put(path.getFirst() + "." + key, coordinates);
        }
        path.stream().distinct().forEach(name -> put(name, coordinates));
    }

    private void put(String name, String coordinates) {
        if (values.size() < MAX_NAMES || values.containsKey(name)) {
            List<String> known = values.computeIfAbsent(name, unused -> new ArrayList<>());
            if (known.size() < MAX_VALUES) {
                known.add(coordinates);
            }
        }
    }

    /**
     * Returns the coordinates behind a name such as {@code rootProject.ext.libs.okio}; empty if neither this file nor
     * one around it names any so.
     */
    List<String> of(String name) {
        String rest = name;
        for (int step = 0; step < MAX_DEPTH; step++) {
            List<String> known = values.get(rest);
            int dot = rest.indexOf('.');
            if (known != null || dot < 0) {
                return known == null ? inheritedCoordinates(name) : known;
            }
            rest = rest.substring(dot + 1);
        }
        return List.of();
    }
}
