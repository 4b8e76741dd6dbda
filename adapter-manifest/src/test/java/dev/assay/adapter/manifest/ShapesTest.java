package dev.assay.adapter.manifest;

import static dev.assay.adapter.manifest.Reading.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real shapes of every format, and malformed ones, as the files in {@code shapes} list them: the path first, then cases
 * of a title, a text and the packages that are to be found.
 */
class ShapesTest {

    private static final String NOISE = " {}[]()<>:=\\\"'#@/\n\t\u0000\u00ff";
    private static final int FORMATS = 30;
    private static final int SHAPES = 6;
    private static final int MALFORMED = 3;

    /**
     * A manifest, and what it declares.
     *
     * @param path where it stands
     * @param title what it shows
     * @param text the manifest
     * @param expected packages in the order of the text
     */
    record Shape(String path, String title, String text, List<String> expected) {

        boolean malformed() {
            return title.startsWith("malformed: ");
        }
    }

    private static List<Path> files() {
        URL folder = Objects.requireNonNull(ShapesTest.class.getResource("/shapes"), "no shapes");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Shape> shapes(Path file) {
        String all;
        try {
            all = Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        String path = all.substring(0, all.indexOf('\n'));
        List<Shape> shapes = new ArrayList<>();
        for (String part : all.substring(path.length() + 1).split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                int title = part.indexOf('\n');
                int end = part.lastIndexOf("\n---");
                String expected = part.substring(end + "\n---".length()).strip();
                shapes.add(new Shape(
                        path,
                        part.substring(0, title),
                        part.substring(title + 1, Math.max(title + 1, end)),
                        expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", ", -1))));
            }
        }
        return shapes;
    }

    static Stream<Arguments> shapes() {
        return files().stream()
                .flatMap(file -> shapes(file).stream()
                        .map(shape -> Arguments.argumentSet(file.getFileName() + ": " + shape.title(), shape)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsWhatIsDeclared(Shape shape) {
        assertThat(names(shape.path(), shape.text())).isEqualTo(shape.expected());
    }

    @Test
    void everyFormatHasItsShapes() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(FORMATS).allSatisfy(file -> {
            List<Shape> shapes = shapes(file);
            assertThat(new Manifests().reads(shapes.getFirst().path())).isTrue();
            assertThat(shapes.stream().filter(shape -> !shape.malformed())).hasSizeGreaterThanOrEqualTo(SHAPES);
            assertThat(shapes.stream().filter(Shape::malformed)).hasSizeGreaterThanOrEqualTo(MALFORMED);
        });
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void survivesBeingCutOffAnywhere(Shape shape) {
        for (int length = 0; length < shape.text().length(); length++) {
            assertThat(names(shape.path(), shape.text().substring(0, length))).hasSizeLessThanOrEqualTo(500);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void survivesBeingScrambled(Shape shape) {
        Random random = new Random(shape.title().hashCode());
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder(shape.text());
            for (int change = 0; change < 5 && !text.isEmpty(); change++) {
                text.setCharAt(random.nextInt(text.length()), NOISE.charAt(random.nextInt(NOISE.length())));
            }
            assertThat(names(shape.path(), text.toString())).hasSizeLessThanOrEqualTo(500);
        }
    }
}
