package dev.assay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** All main classes of all modules, and the rooms they live in. A room is a package below {@code dev.assay}. */
final class House {

    static final String ADDRESS = "dev.assay";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/dev/assay/testkit/"))
            .importPackages(ADDRESS);

    private House() {}

    /** Returns the packages of a room, as a pattern. */
    static String packages(String room) {
        return ADDRESS + "." + room + "..";
    }

    /** Returns the patterns of several rooms. */
    static String[] packages(Set<String> rooms) {
        return rooms.stream().map(House::packages).toArray(String[]::new);
    }

    /** Returns the room that a class is in; empty if none of these is. */
    static Optional<String> roomOf(JavaClass type, Set<String> rooms) {
        return rooms.stream()
                .filter(room -> (type.getPackageName() + ".").startsWith(ADDRESS + "." + room + "."))
                .max(Comparator.comparingInt(String::length));
    }
}
