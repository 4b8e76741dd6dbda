package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by name what a group of packages is for, where the format itself does not say. */
public final class DevelopmentWords {

    private static final Set<String> WORDS = Set.of("""
            dev devel develop development test tests testing lint linter linters linting style format formatting \
            qa quality check checks coverage cov doc docs documentation typing types typecheck mypy bench benchmark \
            benchmarks benchmarking ci debug debugging profiling tox nox precommit e2e rspec rubocop""".split(" ", -1));
    private static final Pattern SEPARATOR = Pattern.compile("[-_.:\\s]");

    private DevelopmentWords() {}

    /** Returns {@code DEVELOPMENT} if one of the name's words says so: {@code requirements-dev.txt}, {@code test}. */
    public static Scope scopeOf(String name) {
        return Arrays.stream(SEPARATOR.split(name.toLowerCase(Locale.ROOT))).anyMatch(WORDS::contains)
                ? Scope.DEVELOPMENT
                : Scope.RUNTIME;
    }

    /** Tells whether a whole name is one of the words. */
    public static boolean isOne(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }
}
