package dev.assay.adapter.manifest.swift;

import dev.assay.adapter.manifest.text.Placeholders;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of a Swift program: strings, constants that stand for strings, and both joined by plus signs. */
final class SwiftValues {

    private static final Pattern INTERPOLATION = Pattern.compile("\\\\\\(\\s*+(?:\\w++\\.)*+(\\w++)\\s*+\\)");
    private static final String OPEN = "\\(";
    private static final Set<String> DEFINING = Set.of("let", "var");
    private static final int MAX_CONSTANTS = 2_000;
    private static final int MAX_PARTS = 50;

    private final List<Token> tokens;
    private final Map<String, String> constants = new HashMap<>();
    private final Placeholders placeholders = new Placeholders(INTERPOLATION, constants);

    private SwiftValues(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Takes a program without its line ends. */
    static SwiftValues of(List<Token> tokens) {
        SwiftValues values = new SwiftValues(tokens);
        for (int at = 0; at < tokens.size() - 3; at++) {
            boolean defines = tokens.get(at).kind() == Kind.WORD
                    && DEFINING.contains(tokens.get(at).text());
            if (defines && values.constants.size() < MAX_CONSTANTS) {
                int typed = tokens.get(at + 2).isSymbol(":") ? 2 : 0;
                String name = tokens.get(at + 1).text();
                if (values.isSymbol(at + 2 + typed, "=")) {
                    values.at(at + 3 + typed).ifPresent(text -> values.constants.putIfAbsent(name, text));
                }
            }
        }
        return values;
    }

    /** Returns the text that starts at a place, with the constants in it put in; empty if it is no text. */
    Optional<String> at(int place) {
        StringBuilder text = new StringBuilder();
        int at = place;
        for (int part = 0; part < MAX_PARTS && at < tokens.size(); part++) {
            while (tokens.get(at).kind() == Kind.WORD && isSymbol(at + 1, ".") && at + 2 < tokens.size()) {
                at += 2;
            }
            Token token = tokens.get(at);
            boolean called = isSymbol(at + 1, "(") || isSymbol(at + 1, ".");
            Optional<String> known = switch (token.kind()) {
                case STRING -> Optional.of(token.text());
                case WORD -> Optional.ofNullable(constants.get(token.text()));
                case SYMBOL, LINE_END -> Optional.empty();
            };
            if (known.isEmpty() || called) {
                return Optional.empty();
            }
            text.append(known.get());
            if (!isSymbol(at + 1, "+")) {
                return Optional.of(placeholders.expand(text.toString()));
            }
            at += 2;
        }
        return Optional.empty();
    }

    private boolean isSymbol(int at, String symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    /** Tells whether a text holds an interpolation that no constant resolves. */
    static boolean isOpen(String text) {
        return text.contains(OPEN);
    }

    /** Returns what of an address is known to the end: all, or what stands behind the last open interpolation. */
    static Optional<String> known(String address) {
        int open = address.lastIndexOf(OPEN);
        if (open < 0) {
            return Optional.of(address);
        }
        int depth = 0;
        for (int at = open + 1; at < address.length(); at++) {
            depth += address.charAt(at) == '(' ? 1 : address.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                String rest = address.substring(at + 1);
                return rest.contains("/") ? Optional.of(rest) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
