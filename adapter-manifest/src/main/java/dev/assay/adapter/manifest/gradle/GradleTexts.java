package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a build file keeps under names of its own, which others of its texts may hold as variables. Takes time
 * in proportion to the length of a text, however its variables refer to each other.
 */
final class GradleTexts {

    private static final int MAX_NAMES = 5_000;
    private static final int MAX_TEXT = 300;
    private static final int MAX_EXPANDED = 2_000;
    private static final int MAX_STEPS = 8;
    private static final int MAX_LOOPS = 10_000;
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Za-z_]\\w*+)|\\{([^{}]{1,200}+)})");
    private static final Set<String> FUNCTION = Set.of("fun", "def");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']++)[\"']");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Template> functions = new HashMap<>();
    private final Function<String, Optional<String>> inherited;
    private int loops;

    /**
     * A function of a single text.
     *
     * @param parameter where the text holds the argument
     * @param text what the function makes
     */
    private record Template(Pattern parameter, String text) {}

    /** Takes where to look for texts that the file does not name itself. */
    GradleTexts(Function<String, Optional<String>> inherited) {
        this.inherited = inherited;
    }

    /** Notes {@code fun ktor(module: String) = "io.ktor:ktor-$module:1"}. */
    void noteFunction(List<Token> statement) {
        int last = statement.size() - 1;
        boolean function = last > 5
                && FUNCTION.contains(statement.getFirst().text())
                && statement.get(2).isSymbol("(")
                && statement.get(3).kind() == Kind.WORD
                && statement.get(last).kind() == Kind.STRING
                && statement.get(last - 1).isSymbol("=")
                && functions.size() < MAX_NAMES;
        if (function) {
            String parameter = "\\$(?:" + statement.get(3).text() + "\\b|\\{"
                    + statement.get(3).text() + "\\})";
            functions.putIfAbsent(
                    statement.get(1).text(),
                    new Template(Pattern.compile(parameter), statement.get(last).text()));
        }
    }

    /** Returns what a function of the file makes of a text; empty if there is no such function. */
    Optional<String> call(String name, String argument) {
        return Optional.ofNullable(functions.get(name))
                .map(function ->
                        function.parameter().matcher(function.text()).replaceAll(Matcher.quoteReplacement(argument)))
                .map(this::expand);
    }

    /** Returns a text for each of those that the parameter of a loop stands for; the text itself if it has none. */
    List<String> forEach(String text, List<String> each) {
        String expanded = expand(text);
        String name = expanded.split(":", 3).length < 2 ? "" : expanded.substring(0, endOfName(expanded));
        List<String> open = VARIABLE.matcher(name)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (open.size() != 1 || each.isEmpty() || loops > MAX_LOOPS) {
            return List.of(expanded);
        }
        loops += each.size();
        return each.stream()
                .map(value -> expanded.replace(open.getFirst(), value))
                .toList();
    }

    private static int endOfName(String coordinates) {
        int version = coordinates.indexOf(':', coordinates.indexOf(':') + 1);
        return version < 0 ? coordinates.length() : version;
    }

    void put(String name, String text) {
        if (texts.size() < MAX_NAMES && text.length() <= MAX_TEXT) {
            texts.putIfAbsent(name, text);
        }
    }

    /** Returns a text that the file itself names. */
    Optional<String> own(String name) {
        return Optional.ofNullable(texts.get(name)).map(this::expand);
    }

    Optional<String> inherited(String name) {
        return inherited.apply(name);
    }

    /** Returns the text behind a name such as {@code grp} or {@code rootProject.ext.grp}, its own variables put in. */
    Optional<String> of(String name) {
        return written(name).map(this::expand);
    }

    private Optional<String> written(String name) {
        String rest = name;
        for (int step = 0; step < MAX_STEPS; step++) {
            String known = texts.get(rest);
            int dot = rest.indexOf('.');
            if (known != null) {
                return Optional.of(known);
            }
            if (dot < 0) {
                break;
            }
            rest = rest.substring(dot + 1);
        }
        return inherited.apply(name).filter(text -> text.length() <= MAX_TEXT);
    }

    /** Puts in the texts behind {@code $name} and <code>${name}</code>; what is not known stays as it is. */
    String expand(String text) {
        String expanded = text;
        for (int step = 0; step < MAX_STEPS && expanded.indexOf('$') >= 0; step++) {
            if (expanded.length() > MAX_EXPANDED) {
                return text;
            }
            String next = VARIABLE.matcher(expanded)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(written(nameIn(found)).orElse(found.group())));
            if (next.equals(expanded)) {
                break;
            }
            expanded = next;
        }
        return expanded;
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
                    : token.kind() == Kind.WORD && nextIsPlus(tokens, at) ? of(token.text()) : Optional.empty();
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

    private static boolean nextIsPlus(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("+");
    }
}
