package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the tutorial is what the tutorial shows, compiles without a warning, and does what is said. */
class EmbeddingTutorialTest {

    private static final Path PROGRAM = SourceTree.ROOT.resolve("docs/tutorial/EmbedAssay.java");
    private static final Path TUTORIAL = SourceTree.ROOT.resolve("docs/tutorial/embedding.md");

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final SimulatorSettings SETTINGS = SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW));

    @Test
    void isShownWordForWord() {
        assertThat(SourceTree.read(TUTORIAL)).contains("```java\n" + SourceTree.read(PROGRAM) + "```\n");
    }

    @Test
    void printsTheLanguagesOfAPerson(@TempDir Path folder) throws IOException, InterruptedException {
        compile(folder);
        try (GitHubSimulator gitHub = GitHubSimulator.start(World.demo(NOW), SETTINGS)) {
            Path output = folder.resolve("output.txt");
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath() + java.io.File.pathSeparator + folder,
                            "EmbedAssay",
                            "octocat",
                            "a-token",
                            gitHub.url().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(program.waitFor(2, TimeUnit.MINUTES))
                        .as("ends by itself")
                        .isTrue();
            } finally {
                program.destroyForcibly();
            }
            assertThat(SourceTree.read(output)).containsPattern("(?m)^Java +[0-9]+[.,][0-9] %$");
            assertThat(program.exitValue()).isZero();
        }
    }

    private static void compile(Path folder) {
        List<String> arguments = List.of(
                "-Xlint:all,-path,-classfile",
                "-Werror",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                PROGRAM.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
