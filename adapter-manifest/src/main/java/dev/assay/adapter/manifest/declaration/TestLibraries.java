package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by name what a library is for where a manifest only says that it may be used. */
public final class TestLibraries {

    /** Whole words of the names of frameworks and tools that test or check a program. */
    private static final Set<String> WORDS = Set.of("""
            test tests testing testkit testcontainers mock mocks mockserver mockwebserver junit junit4 junit5 jupiter \
            testng mockito mockk easymock powermock kotest kotlintest assertj assertk hamcrest spock strikt truth turbine \
            wiremock robolectric espresso uiautomator archunit awaitility assured selenide cucumber jqwik karate gatling \
            pitest jacoco kover jmh detekt ktlint lint checkstyle spotbugs leakcanary paparazzi roborazzi xunit nunit \
            mstest moq nsubstitute fakeiteasy fluentassertions shouldly autofixture coverlet bunit benchmarkdotnet \
            stylecop analyzers sourcelink scalatest scalatestplus scalacheck munit specs2 utest scalamock""".split(" ", -1));

    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]++");
    private static final Pattern CAPITALS = Pattern.compile("[^A-Za-z0-9]++|(?<=[a-z0-9])(?=[A-Z])");

    private TestLibraries() {}

    /** Returns {@code DEVELOPMENT} if the name, or what others call the library, has a word of testing. */
    public static Scope scopeOf(String name, List<String> otherNames) {
        return isForTests(name) || otherNames.stream().anyMatch(TestLibraries::isForTests)
                ? Scope.DEVELOPMENT
                : Scope.RUNTIME;
    }

    /** Words end at signs and before capitals, but NUnit and FluentAssertions are one word. */
    private static boolean isForTests(String name) {
        return Stream.concat(Arrays.stream(SIGNS.split(name, -1)), Arrays.stream(CAPITALS.split(name, -1)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains);
    }
}
