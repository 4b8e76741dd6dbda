package dev.assay.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final OutputFile.Content FRESH = out -> out.write("fresh".getBytes(StandardCharsets.UTF_8));

    /** Half of it is written before the disk is full. */
    private static final OutputFile.Content TOO_MUCH = out -> {
        out.write("fr".getBytes(StandardCharsets.UTF_8));
        throw new IOException("No space left on device");
    };

    @TempDir
    private Path folder;

    @Test
    void makesAFileThatIsNotThere() throws IOException {
        Path file = folder.resolve("report.txt");
        OutputFile output = OutputFile.at(file);
        assertThat(names()).isEmpty();
        output.write(FRESH);
        assertThat(file).hasContent("fresh");
        assertThat(names()).containsExactly("report.txt");
    }

    @Test
    void replacesAFileAndKeepsItsPermissions() throws IOException {
        Path file = old();
        assumeThat(posix(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        OutputFile.at(file).write(FRESH);
        assertThat(file).hasContent("fresh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("old.txt");
    }

    @Test
    void leavesTheOldFileWhenTheDiskIsFull() throws IOException {
        OutputFile output = OutputFile.at(old());
        assertThatThrownBy(() -> output.write(TOO_MUCH)).hasMessage("No space left on device");
        assertThat(folder.resolve("old.txt")).hasContent("old");
        assertThat(names()).containsExactly("old.txt");
    }

    @Test
    void leavesNothingWhereNothingWasWhenTheDiskIsFull() throws IOException {
        OutputFile output = OutputFile.at(folder.resolve("new.txt"));
        assertThatThrownBy(() -> output.write(TOO_MUCH)).hasMessage("No space left on device");
        assertThat(names()).isEmpty();
    }

    @Test
    void followsALinkAndLeavesItThere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("old.txt"));
        old();
        OutputFile.at(link).write(FRESH);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("old.txt")).hasContent("fresh").isRegularFile();
    }

    @Test
    void makesTheFileThatALinkLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("missing.txt"));
        OutputFile.at(link).write(FRESH);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("missing.txt")).hasContent("fresh");
    }

    @Test
    void saysWhyAPlaceCannotBeWritten() throws IOException {
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThat(refusal(folder)).isEqualTo("it is a folder");
        assertThat(refusal(folder.resolve("missing").resolve("report.txt"))).isEqualTo("there is no such folder");
        assertThat(refusal(old().resolve("report.txt"))).isNotBlank().doesNotContain("Exception");
        assertThat(refusal(folder.resolve("circle"))).isEqualTo("its links lead in a circle");
    }

    @Test
    void refusesAFileThatMayNotBeWritten() throws IOException {
        Path file = old();
        assumeThat(posix(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file))
                .as("an administrator may write anything")
                .isFalse();
        assertThat(refusal(file)).isEqualTo("permission denied");
    }

    @Test
    void writesToADeviceInsteadOfReplacingIt() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();
        OutputFile output = OutputFile.at(full);
        assertThat(output.replaced()).isFalse();
        assertThatThrownBy(() -> output.write(FRESH)).isInstanceOf(IOException.class);
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void writesAlsoWhenItsThreadIsInterrupted() throws IOException {
        OutputFile output = OutputFile.at(old());
        Thread.currentThread().interrupt();
        try {
            output.write(FRESH);
        } finally {
            Thread.interrupted();
        }
        assertThat(folder.resolve("old.txt")).hasContent("fresh");
    }

    private Path old() throws IOException {
        return Files.writeString(folder.resolve("old.txt"), "old");
    }

    private static String refusal(Path place) {
        try {
            OutputFile.at(place);
            return "taken";
        } catch (IOException refused) {
            return OutputFile.reason(refused);
        }
    }

    private static boolean posix(Path file) throws IOException {
        FileStore store = Files.getFileStore(file);
        return store.supportsFileAttributeView("posix");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
