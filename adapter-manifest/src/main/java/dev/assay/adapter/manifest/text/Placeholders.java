package dev.assay.adapter.manifest.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of their names: {@code ${name}} of Maven, {@code $(name)} of .NET. Values may name others.
 *
 * @param shape a placeholder; its first group that took part is the name
 * @param values what is known
 */
public record Placeholders(Pattern shape, Map<String, String> values) {

    private static final int MAX_STEPS = 8;
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_VALUE = 300;

    /** Returns the text with what is known put in; an unknown placeholder stays as it is. */
    public String expand(String text) {
        String expanded = text;
        for (int step = 0; step < MAX_STEPS && expanded.length() <= MAX_LENGTH; step++) {
            String next = shape.matcher(expanded).replaceAll(found -> Matcher.quoteReplacement(value(found)));
            if (next.equals(expanded)) {
                break;
            }
            expanded = next;
        }
        return expanded;
    }

    private String value(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                String value =
                        values.getOrDefault(found.group(group), found.group()).strip();
                return value.length() <= MAX_VALUE ? value : found.group();
            }
        }
        return found.group();
    }
}
