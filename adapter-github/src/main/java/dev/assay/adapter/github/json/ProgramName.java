package dev.assay.adapter.github.json;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by the name that a program commits under that it is one: {@code github-actions[bot]}, {@code StyleCI Bot}. */
public final class ProgramName {

    private static final Set<String> NAMES =
            Set.of("github actions", "github-actions", "github action", "ci", "travis ci");

    private ProgramName() {}

    /** The name of GitHub itself is none: it commits what a person does in its pages. */
    public static boolean isOne(@Nullable String name) {
        if (name == null) {
            return false;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("[bot]") || lower.endsWith(" bot") || lower.endsWith("-bot") || NAMES.contains(lower);
    }
}
