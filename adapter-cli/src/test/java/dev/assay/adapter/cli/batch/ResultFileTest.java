package dev.assay.adapter.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    private static final String FIRST = "{\"username\":\"a\",\"status\":\"completed\",\"profile\":{}}\n";
    private static final String SECOND = "{\"username\":\"no \\\"name\\\"\",\"status\":\"failed\"}\n";

    @TempDir
    private Path folder;

    @Test
    void tellsWhoseResultsAreThereAndAppends() throws IOException {
        Path file = holding(FIRST + SECOND);
        assertThat(known(file, BatchFormat.JSON, "x")).containsExactly("a", "no \"name\"");
        assertThat(file).hasContent(FIRST + SECOND + "x\n");
    }

    @Test
    void cutsOffALastLineThatIsNotWhole() throws IOException {
        Path file = holding(FIRST + "{\"username\":\"b\",\"status\":\"compl");
        assertThat(known(file, BatchFormat.JSON, "x")).containsExactly("a");
        assertThat(file).hasContent(FIRST + "x\n");
    }

    @Test
    void readsNoMoreOfALongLineThanItsBeginning() throws IOException {
        Path file = holding(FIRST.replace("{}", "\"" + "x".repeat(100_000) + "\"") + SECOND);
        assertThat(known(file, BatchFormat.JSON, "x")).containsExactly("a", "no \"name\"");
    }

    @Test
    void beginsATableWithItsHeadOnce() throws IOException {
        Path file = folder.resolve("figures.csv");
        assertThat(known(file, BatchFormat.CSV, "a,completed,1")).isEmpty();
        assertThat(known(file, BatchFormat.CSV, "\"b \"\"c\"\"\",failed,")).containsExactly("a");
        assertThat(known(file, BatchFormat.CSV, "d,failed,")).containsExactly("a", "b \"c\"");
        assertThat(Files.readAllLines(file)).hasSize(4).first().asString().startsWith("username,status,task_id,");
    }

    @Test
    void leavesAFileAloneThatIsNoBatch() throws IOException {
        Path file = holding("my notes\nabout people");
        assertThatThrownBy(() -> known(file, BatchFormat.JSON, "x"))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("line 1 of " + file);
        assertThat(file).hasContent("my notes\nabout people");
    }

    @Test
    void keepsASecondRunOut() throws IOException {
        Path file = holding(FIRST);
        try (ResultFile first = ResultFile.open(file, BatchFormat.JSON, login -> {})) {
            assertThatThrownBy(() -> known(file, BatchFormat.JSON, "x")).hasMessageContaining("another batch");
            first.add("y");
        }
        assertThat(file).hasContent(FIRST + "y\n");
    }

    private Path holding(String text) throws IOException {
        return Files.writeString(folder.resolve("results"), text);
    }

    private static List<String> known(Path file, BatchFormat format, String added) throws IOException {
        List<String> known = new ArrayList<>();
        try (ResultFile results = ResultFile.open(file, format, known::add)) {
            results.add(added);
        }
        return known;
    }
}
