package dev.assay.adapter.manifest.container;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts in what is known of the variables in the name of an image: {@code ${NAME}}, {@code ${NAME:-otherwise}}. */
final class ImageVariables {

    /** Knows nothing but what the text itself falls back to. */
    static final ImageVariables NONE = new ImageVariables(Map.of());

    private static final Pattern INNERMOST =
            Pattern.compile("\\$(?:([A-Za-z_]\\w*+)|\\{([A-Za-z_]\\w*+)(?:(:?-)([^${}]*+))?\\})");
    private static final int MAX_NESTING = 8;
    private static final int MAX_LENGTH = 2_000;

    private final Map<String, String> values;

    /** Takes a view of the values: what is added to them later is known as well. */
    ImageVariables(Map<String, String> values) {
        this.values = values;
    }

    /** Returns the text with the variables that are known; the others stay as they are. */
    String expand(String text) {
        String expanded = text;
        for (int step = 0; step < MAX_NESTING && expanded.length() <= MAX_LENGTH; step++) {
            String next = INNERMOST.matcher(expanded).replaceAll(variable -> Matcher.quoteReplacement(value(variable)));
            if (next.equals(expanded)) {
                return expanded;
            }
            expanded = next;
        }
        return expanded;
    }

    private String value(MatchResult variable) {
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        String known = values.getOrDefault(name, "");
        if (!known.isEmpty()) {
            return known;
        }
        return variable.group(3) == null ? variable.group() : variable.group(4);
    }
}
