package dev.assay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom. A new package takes its place here, or the build fails. */
class FloorPlanTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("port", Set.of("domain")),
            Map.entry("analysis", Set.of("domain")),
            Map.entry("engine", Set.of("domain", "port", "analysis")),
            Map.entry("memory", Set.of("domain", "port", "engine")),
            Map.entry("adapter.json", Set.of("domain", "port")),
            Map.entry("adapter.manifest", Set.of("domain", "port")),
            Map.entry("adapter.github", Set.of("domain", "port")),
            Map.entry("adapter.jdbc", Set.of("domain", "port", "memory", "adapter.json")),
            // The fan-out to watchers inside a process is the same wherever the changes come from.
            Map.entry("adapter.redis", Set.of("domain", "port", "memory", "adapter.json")),
            Map.entry("adapter.prometheus", Set.of("domain", "port")),
            // The forms that people read are the same at both doors.
            Map.entry("adapter.report", Set.of("domain")),
            Map.entry("adapter.http", Set.of("domain", "port", "adapter.json", "adapter.report")),
            Map.entry("adapter.cli", Set.of("domain", "port", "adapter.json", "adapter.report")),
            Map.entry("simulator", Set.of()),
            // Puts together what a program needs that has no other wishes: a small app without doors.
            Map.entry("embedded", Set.of("domain", "port", "engine", "memory", "adapter.github", "adapter.manifest")),
            Map.entry("app", Set.of("domain", "port", "engine", "memory", "adapter", "simulator")));

    private static final Set<String> ROOMS = new TreeSet<>(MAY_USE.keySet());
    private static final Set<String> NOTHING_TOLD = Set.of();

    @ParameterizedTest
    @FieldSource("ROOMS")
    void opensOnlyItsOwnDoors(String room) {
        Set<String> open = new HashSet<>(MAY_USE.getOrDefault(room, Set.of()));
        open.add(room);
        classes()
                .that()
                .resideInAPackage(House.packages(room))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(House.ADDRESS + "..").or(resideInAnyPackage(House.packages(open))))
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void isInhabited(String room) {
        assertThat(House.CLASSES.stream()
                        .flatMap(type -> House.roomOf(type, ROOMS).stream())
                        .distinct())
                .contains(room);
    }

    @Test
    void everyClassHasARoom() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> House.roomOf(type, ROOMS).isEmpty())
                        .map(JavaClass::getPackageName)
                        .distinct())
                .as("packages without a line in FloorPlanTest.MAY_USE")
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void isDrawnAsItIs(String room) {
        String plan = SourceTree.read(SourceTree.ROOT.resolve("ARCHITECTURE.md"));
        assertThat(plan.lines().filter(line -> line.startsWith("| " + title(room) + " |")))
                .as("rows of %s in the floor plan of ARCHITECTURE.md", title(room))
                .singleElement()
                .satisfies(row -> assertThat(drawn(row)).isIn(MAY_USE.get(room), NOTHING_TOLD));
    }

    private static String title(String room) {
        return switch (room) {
            case "domain", "port", "analysis", "engine", "memory" -> "`core/`, package `" + room + "`";
            case "simulator" -> "`github-simulator/`";
            default -> "`" + room.replace('.', '-') + "/`";
        };
    }

    /** Returns what a row says the room may use; what it says in words is not looked at. */
    private static Set<String> drawn(String row) {
        String last = row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1);
        Set<String> rooms = Set.of(last.strip().split(", ", -1));
        return ROOMS.containsAll(rooms) ? rooms : NOTHING_TOLD;
    }

    @Test
    void everyDoorLeadsToARoom() {
        assertThat(MAY_USE.values().stream().flatMap(Collection::stream))
                .isNotEmpty()
                .allMatch(door -> ROOMS.stream().anyMatch(room -> room.equals(door) || room.startsWith(door + ".")));
    }
}
