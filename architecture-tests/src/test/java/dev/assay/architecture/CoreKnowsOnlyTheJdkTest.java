package dev.assay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The core needs the JDK alone, and no library is known outside the adapters that are there to know it. */
class CoreKnowsOnlyTheJdkTest {

    private static final Set<String> CORE = Set.of("domain", "port", "analysis", "engine", "memory");

    /** An exact list, so that neither {@code java.net.http} nor {@code java.sql} slips in. */
    private static final String[] JDK = {
        "java.io",
        "java.lang..",
        "java.math",
        "java.net",
        "java.nio..",
        "java.security",
        "java.text",
        "java.time..",
        "java.util.."
    };

    /**
     * The rooms that may know a library, by the start of its packages. A library that no room knows yet is listed too.
     */
    private static final Map<String, Set<String>> KNOWN_TO = Map.ofEntries(
            Map.entry("redis.clients", Set.of("adapter.redis")),
            Map.entry("org.apache.commons.pool2", Set.of("adapter.redis")),
            Map.entry("com.zaxxer.hikari", Set.of("adapter.jdbc")),
            Map.entry("org.flywaydb", Set.of("adapter.jdbc")),
            Map.entry("org.postgresql", Set.of("adapter.jdbc")),
            Map.entry("org.sqlite", Set.of("adapter.jdbc")),
            Map.entry("java.sql", Set.of("adapter.jdbc")),
            Map.entry("io.helidon", Set.of("adapter.http")),
            Map.entry("io.prometheus", Set.of("adapter.prometheus")),
            Map.entry("com.github.benmanes.caffeine", Set.of("adapter.http")),
            Map.entry("picocli", Set.of("adapter.cli")),
            Map.entry("com.sun.net.httpserver", Set.of("simulator")),
            Map.entry("java.net.http", Set.of("adapter.github", "adapter.cli")),
            Map.entry(
                    "com.fasterxml",
                    Set.of(
                            "adapter.json",
                            "adapter.manifest",
                            "adapter.github",
                            "adapter.http",
                            "adapter.cli",
                            "simulator")));

    private static final Set<String> LIBRARIES = new TreeSet<>(KNOWN_TO.keySet());

    @ParameterizedTest
    @FieldSource("CORE")
    void needsNothingBesideTheJdk(String room) {
        String[] known = Stream.of(
                        Stream.of(JDK), CORE.stream().map(House::packages), Stream.of("org.jspecify.annotations"))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(House.packages(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void keepsToTheRoomsThatMayKnowIt(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(House.packages(KNOWN_TO.getOrDefault(library, Set.of())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(House.CLASSES);
    }

    @Test
    void everyLibraryIsListed() {
        assertThat(House.CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName())
                        .distinct())
                .isNotEmpty()
                .allMatch(name -> Stream.concat(
                                Stream.of(
                                        "java.",
                                        House.ADDRESS + ".",
                                        "org.jspecify.",
                                        "javax.",
                                        "org.w3c.dom",
                                        "org.xml"),
                                LIBRARIES.stream())
                        .anyMatch(name::startsWith));
    }
}
