package dev.assay.adapter.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ManifestFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Repositories as folders. A case has its files in the folder {@code files}, under the paths of the repository, and
 * what they declare together in {@code expected.txt}: {@code ecosystem:name}, with {@code dev} behind it for
 * development.
 */
class CasesTest {

    private static final String FOLDER = "assay.cases";
    private static final String START = "assay.start";

    static Stream<Arguments> ownCases() throws URISyntaxException {
        URL folder = Objects.requireNonNull(CasesTest.class.getResource("/cases"), "no cases");
        return casesIn(Path.of(folder.toURI()));
    }

    /** A relative path starts where the build was started, not in the folder of the module. */
    static Stream<Arguments> givenCases() {
        Path given = Path.of(System.getProperty(START, "")).resolve(System.getProperty(FOLDER, ""));
        Path manifests = given.resolve("manifests");
        return casesIn(Files.isDirectory(manifests) ? manifests : given);
    }

    @ParameterizedTest
    @MethodSource("ownCases")
    void readsTheOwnCase(Path folder) {
        assertThat(declared(folder)).isEqualTo(expected(folder));
    }

    @ParameterizedTest
    @MethodSource("givenCases")
    @EnabledIfSystemProperty(
            named = FOLDER,
            matches = ".+",
            disabledReason = "no other cases were given: -Dassay.cases=DIR reads those of a folder")
    void readsTheGivenCase(Path folder) {
        assertThat(declared(folder)).isEqualTo(expected(folder));
    }

    private static Stream<Arguments> casesIn(Path folder) {
        return list(folder).stream()
                .filter(Files::isDirectory)
                .map(found -> Arguments.argumentSet(Objects.toString(found.getFileName()), found));
    }

    private static List<String> expected(Path folder) {
        return text(folder.resolve("expected.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }

    private static List<String> declared(Path folder) {
        Path root = folder.resolve("files");
        Map<String, Scope> scopes = new TreeMap<>();
        for (DeclaredPackage found : new Manifests().read(manifests(root))) {
            String name = found.ecosystem().label() + ":" + found.name();
            scopes.merge(name, found.scope(), (one, two) -> one == Scope.RUNTIME ? one : two);
        }
        return scopes.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == Scope.DEVELOPMENT ? " dev" : ""))
                .sorted()
                .toList();
    }

    private static List<ManifestFile> manifests(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new ManifestFile(Reading.REPOSITORY, pathIn(root, file), text(file)))
                    .filter(file -> new Manifests().reads(file.path()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pathIn(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
