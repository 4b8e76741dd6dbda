package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinates that a build file keeps under names of its own: in variables, lists and maps. */
final class GradleValues {

    private static final int MAX_VALUES = 500;
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_DEPTH = 8;
    private static final Set<String> OPENING = Set.of("[", "(");
    private static final Set<String> CLOSING = Set.of("]", ")");

    private static final int MAX_TEXT = 300;
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Za-z_]\\w*+)|\\{([^{}]{1,200}+)})");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']++)[\"']");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Function<String, Optional<String>> inherited;

    /** Takes where to look for texts that the file does not name itself. */
    GradleValues(Function<String, Optional<String>> inherited) {
        this.inherited = inherited;
    }

    /** Returns the values of a build file that inherits none. */
    static GradleValues of(List<Token> tokens) {
        GradleValues values = new GradleValues(unused -> Optional.empty());
        GradleBlocks.statementsOf(tokens).forEach(statement -> values.note(statement.tokens()));
        return values;
    }

    static GradleValues of(Map<String, String> properties) {
        GradleValues values = new GradleValues(unused -> Optional.empty());
        properties.forEach(values::putText);
        return values;
    }

    /** Returns a text that the file itself names. */
    Optional<String> own(String name) {
        return Optional.ofNullable(texts.get(name)).map(this::expand);
    }

    /** Notes {@code name = value} and {@code name by extra(value)}; what is no such statement says nothing. */
    void note(List<Token> statement) {
        if (statement.size() > 1
                && statement.getFirst().isWord("group")
                && statement.getLast().kind() == Kind.STRING) {
            texts.putIfAbsent("group", statement.getLast().text());
        }
        noteCall(statement);
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
            putText(statement.get(last - 2).text(), statement.get(last).text());
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
                putText(key.isEmpty() ? path.getFirst() : path.getFirst() + "." + key, token.text());
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

    private static boolean isPair(Token token) {
        return token.isSymbol(":") || token.isWord("to");
    }

    private void putText(String name, String text) {
        if (texts.size() < MAX_NAMES && text.length() <= MAX_TEXT) {
            texts.putIfAbsent(name, text);
        }
    }

    /** Returns the text behind a name such as {@code grp} or {@code rootProject.ext.grp}, its own variables put in. */
    Optional<String> text(String name) {
        return text(name, 0);
    }

    private Optional<String> text(String name, int depth) {
        String rest = name;
        for (int step = 0; step < MAX_DEPTH && depth < MAX_DEPTH; step++) {
            String known = texts.get(rest);
            int dot = rest.indexOf('.');
            if (known != null) {
                return Optional.of(expand(known, depth + 1));
            }
            if (dot < 0) {
                break;
            }
            rest = rest.substring(dot + 1);
        }
        return depth < MAX_DEPTH ? inherited.apply(name) : Optional.empty();
    }

    /** Puts in the texts behind {@code $name} and <code>${name}</code>; what is not known stays as it is. */
    String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        if (text.indexOf('$') < 0 || text.length() > MAX_TEXT) {
            return text;
        }
        return VARIABLE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(text(nameIn(found), depth).orElse(found.group())));
    }

    /** The name may be the argument of a call: {@code property("grp")}, {@code extra["grp"]}. */
    private static String nameIn(MatchResult variable) {
        if (variable.group(1) != null) {
            return variable.group(1);
        }
        Matcher quoted = QUOTED.matcher(variable.group(2));
        return quoted.find() ? quoted.group(1) : variable.group(2).strip();
    }

    /** Returns tokens whose texts have their variables put in, and are one where they were joined by plus signs. */
    List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean plus = at > 0 && tokens.get(at - 1).isSymbol("+");
            Optional<String> text = token.kind() == Kind.STRING
                    ? Optional.of(expand(token.text()))
                    : token.kind() == Kind.WORD && nextIsPlus(tokens, at) ? text(token.text()) : Optional.empty();
            if (text.isPresent()
                    && plus
                    && joined.size() > 1
                    && joined.get(joined.size() - 2).kind() == Kind.STRING) {
                joined.removeLast();
                joined.add(new Token(Kind.STRING, joined.removeLast().text() + text.get()));
            } else {
                joined.add(text.map(known -> new Token(Kind.STRING, known)).orElse(token));
            }
        }
        return joined;
    }

    private List<String> inheritedCoordinates(String name) {
        return inherited
                .apply(name)
                .filter(text -> MavenName.ofCoordinates(text).isPresent())
                .stream()
                .toList();
    }

    private static boolean nextIsPlus(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("+");
    }

    /** A value is known by its own name and as a part of each list or map around it. */
    private void put(Deque<String> path, String key, String coordinates) {
        if (MavenName.ofCoordinates(expand(coordinates)).isEmpty() || path.size() > MAX_DEPTH) {
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
