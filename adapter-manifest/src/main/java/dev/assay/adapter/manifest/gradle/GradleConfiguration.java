package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by name what a configuration or a source set of Gradle is for. A project may make up any; one that says nothing
 * of tests, checks or the build itself is taken to be shipped.
 */
final class GradleConfiguration {

    private static final Set<String> WORDS = Set.of("""
            dev development debug bench benchmark benchmarks e2e it spec specs jmh kapt ksp processor processors classpath \
            plugin plugins lint detekt ktlint ruleset checkstyle pmd spotbugs findbugs errorprone jacoco dokka javadoc \
            docs""".split(" ", -1));
    private static final Pattern CAPITALS = Pattern.compile("[^A-Za-z0-9]++|(?<=[a-z0-9])(?=[A-Z])");

    private GradleConfiguration() {}

    static Scope scopeOf(String name) {
        boolean building = words(name).stream().anyMatch(WORDS::contains);
        return building || isForTests(name) ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    static boolean isForTests(String name) {
        return TestLibraries.scopeOf(name, List.of()) == Scope.DEVELOPMENT;
    }

    private static List<String> words(String name) {
        return Arrays.stream(CAPITALS.split(name, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
