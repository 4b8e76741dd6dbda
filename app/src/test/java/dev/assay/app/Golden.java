package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files in {@code src/test/resources} that what the program writes is compared with, byte for byte. With
 * {@code -Dgolden.write=true} they are written anew; their difference belongs to the change.
 */
final class Golden {

    static final Path FILES = Path.of("src/test/resources/dev/assay/app/golden");

    /** How much a failure shows of a difference. */
    private static final int SHOWN = 4;

    private static final int WIDEST = 160;

    private Golden() {}

    /** Fails with the first lines that differ. */
    static void compare(Path golden, String document) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, document);
        }
        assertThat(differences(Files.readString(golden), document))
                .as("%s; if this is meant, write the files anew: CONTRIBUTING.md, Tests", golden)
                .isEmpty();
    }

    /** Returns the first lines that only one of the two has, cut; empty if both are the same to the letter. */
    private static List<String> differences(String golden, String document) {
        if (golden.equals(document)) {
            return List.of();
        }
        Stream<String> gone =
                golden.lines().filter(line -> !document.contains(line)).map(line -> "- " + line);
        Stream<String> come =
                document.lines().filter(line -> !golden.contains(line)).map(line -> "+ " + line);
        List<String> lines = Stream.concat(come.limit(SHOWN), gone.limit(SHOWN))
                .map(line -> line.substring(0, Math.min(line.length(), WIDEST)))
                .toList();
        return lines.isEmpty() ? List.of("the same lines in another order or number") : lines;
    }
}
