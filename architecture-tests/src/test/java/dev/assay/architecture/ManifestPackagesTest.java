package dev.assay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages of the reader of manifests: formats stand on what they share, and do not know each other. */
class ManifestPackagesTest {

    private static final String ROOM = "adapter.manifest";
    private static final Set<String> SHARED = Set.of("text", "declaration");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("declaration", Set.of("text")),
            Map.entry("tree", SHARED),
            Map.entry("python", SHARED),
            Map.entry("maven", SHARED),
            Map.entry("gradle", Set.of("text", "declaration", "maven")),
            Map.entry("golang", SHARED),
            Map.entry("dotnet", SHARED),
            Map.entry("ruby", SHARED),
            Map.entry("elixir", SHARED),
            Map.entry("swift", SHARED),
            Map.entry("container", SHARED),
            Map.entry("terraform", SHARED));

    private static final Set<String> PACKAGES = new TreeSet<>(MAY_USE.keySet());

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void usesOnlyWhatStandsBeforeIt(String name) {
        Set<String> open = new HashSet<>();
        MAY_USE.getOrDefault(name, Set.of()).forEach(other -> open.add(ROOM + "." + other));
        open.add(ROOM + "." + name);
        classes()
                .that()
                .resideInAPackage(House.packages(ROOM + "." + name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(House.packages(ROOM)).or(resideInAnyPackage(House.packages(open))))
                .check(House.CLASSES);
    }

    @Test
    void everyPackageIsListed() {
        Set<String> rooms = new HashSet<>();
        PACKAGES.forEach(name -> rooms.add(ROOM + "." + name));
        classes()
                .that()
                .resideInAPackage(House.packages(ROOM))
                .and()
                .resideOutsideOfPackage(House.ADDRESS + "." + ROOM)
                .should()
                .resideInAnyPackage(House.packages(rooms))
                .check(House.CLASSES);
    }
}
