package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BatchCommandTest {

    private final Console console = Console.piped();
    private final ScriptedGitHub gitHub = new ScriptedGitHub();
    private final EngineFactory factory = new EngineFactory(gitHub);

    @TempDir
    private Path folder;

    @Test
    void writesALineForEachLogin() throws IOException {
        Path list = known("octocat\nno such name\n", "octocat");
        assertThat(console.run(factory, "batch", list.toString())).isEqualTo(ExitCodes.USER_NOT_FOUND);
        assertThat(console.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("{\"username\":\"octocat\",\"status\":\"completed\",\"task_id\":\"")
                        && line.contains("\"profile\":{"))
                .anyMatch(line -> line.startsWith("{\"username\":\"no such name\",\"status\":\"failed\",\"error\":{")
                        && line.contains("invalid_username"));
        assertThat(console.err()).contains("2 of 2 done, 1 without a profile");
    }

    @Test
    void goesOnWhereAnEarlierRunStopped() throws IOException {
        Path results = folder.resolve("results.jsonl");
        run(known("one\ntwo\n", "one", "two", "three", "four"), results);
        Files.writeString(results, Files.readString(results) + "{\"username\":\"thr");
        run(list("one\ntwo\nthree\nTWO\nfour\n"), results);
        assertThat(Files.readAllLines(results))
                .extracting(line -> line.split("\"")[3])
                .containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @Test
    void analysesMoreLoginsThanAreUnderWayAtOnce() throws IOException {
        List<String> logins =
                IntStream.range(0, 100).mapToObj(i -> "person-" + i).toList();
        Path results = folder.resolve("figures.csv");
        assertThat(console.run(
                        factory,
                        "batch",
                        known(String.join("\n", logins), logins.toArray(String[]::new))
                                .toString(),
                        "-o",
                        results.toString(),
                        "--format",
                        "csv",
                        "--quiet"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(Files.readAllLines(results).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(logins);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThat(console.run(factory, "batch", folder.resolve("nowhere").toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(console.err()).contains("there is no such file");
    }

    private Path known(String text, String... people) throws IOException {
        List.of(people).forEach(login -> gitHub.knows(Profiles.aSnapshotOf(login)));
        return list(text);
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("logins.txt"), text);
    }

    private void run(Path list, Path results) {
        assertThat(console.run(factory, "batch", list.toString(), "-o", results.toString()))
                .as(console.err())
                .isEqualTo(ExitCodes.DONE);
    }
}
