package dev.assay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages inside a room. Each may use only those that stand before it, so that none uses another in a circle. The
 * last, without a name, is the room itself: what it exports.
 */
class PackageOrderTest {

    private static final int MOST_FILES = 30;

    private static final Map<String, List<String>> ORDERS = Map.of(
            "analysis",
            List.of(
                    ".text",
                    ".figures",
                    ".career",
                    ".commits",
                    ".person",
                    ".languages",
                    ".skills",
                    ".pullrequests",
                    ""),
            "engine",
            List.of(".lifecycle", ".admission", ".execution", ".fallback", ""),
            "adapter.github",
            List.of(
                    ".wire",
                    ".json",
                    ".dispatch",
                    ".rest",
                    ".graphql",
                    ".graphql.overview",
                    ".graphql.pullrequests",
                    ".graphql.contents",
                    ".graphql.career",
                    ".graphql.commits",
                    ".graphql.projects",
                    ".graphql.client",
                    ""),
            "adapter.jdbc",
            List.of(".server", ".connection", ".schema", ".archive", ".tasks", ""),
            "adapter.redis",
            List.of(".server", ".wire", ".connection", ".queue", ".events", ".tasks", ".limits", ""),
            "adapter.http",
            List.of(".access", ".exchange", ".observe", ".connection", ".follow", ".api", ".pages", ""),
            "adapter.cli",
            List.of(".text", ".application", ".remote", ".progress", ".output", ".batch", ".shell", ".command", ""),
            "adapter.report",
            List.of(
                    ".text",
                    ".model",
                    ".words",
                    ".sections",
                    ".comparison",
                    ".terminal",
                    ".markdown",
                    ".html",
                    ".card",
                    ""),
            "adapter.manifest",
            List.of(
                    ".text",
                    ".declaration",
                    ".tree",
                    ".python",
                    ".maven",
                    ".gradle",
                    ".scala",
                    ".clojure",
                    ".haskell",
                    ".r",
                    ".cpp",
                    ".golang",
                    ".dotnet",
                    ".ruby",
                    ".elixir",
                    ".swift",
                    ".container",
                    ".terraform",
                    ""),
            "simulator",
            List.of(".world", ".limits", ".exchange", ".graphql", ".schema", ".rest", ".faults", ""));

    static Stream<String> rooms() {
        return ORDERS.keySet().stream().sorted();
    }

    static Stream<Place> places() {
        return ORDERS.entrySet().stream()
                .flatMap(room -> room.getValue().stream()
                        .map(name -> new Place(room.getKey(), room.getValue().indexOf(name))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void usesOnlyPackagesBeforeIt(Place place) {
        classes()
                .that()
                .resideInAPackage(place.address(place.index()))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(House.packages(place.room())).or(resideInAnyPackage(place.open())))
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("places")
    void holdsAFewFiles(Place place) {
        assertThat(House.CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(place.address(place.index())))
                        .filter(JavaClass::isTopLevelClass))
                .hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyPackageHasAPlace(String room) {
        List<String> known = ORDERS.getOrDefault(room, List.of()).stream()
                .map(name -> House.ADDRESS + "." + room + name)
                .toList();
        assertThat(House.CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> (name + ".").startsWith(House.ADDRESS + "." + room + "."))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /**
     * A package in its order.
     *
     * @param room whose packages they are
     * @param index in their order
     */
    record Place(String room, int index) {

        String address(int other) {
            return House.ADDRESS + "." + room
                    + ORDERS.getOrDefault(room, List.of()).get(other);
        }

        /** Returns the packages that it may use, itself among them. */
        String[] open() {
            return Stream.iterate(0, i -> i <= index, i -> i + 1)
                    .map(this::address)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return address(index);
        }
    }
}
