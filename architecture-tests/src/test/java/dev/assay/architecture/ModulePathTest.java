package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program on the module path that embeds the engine, GitHub and manifests: it compiles, links and runs. */
class ModulePathTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final SimulatorSettings SETTINGS = SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW));

    private static final String DESCRIPTOR = """
            module embedder {
                requires dev.assay.embedded;
            }
            """;

    private static final String PROGRAM = """
            package embedder;

            import dev.assay.adapter.github.GitHubSettings;
            import dev.assay.embedded.Assay;
            import java.net.URI;

            final class Main {
                public static void main(String[] arguments) throws InterruptedException {
                    try (Assay assay = Assay.open(GitHubSettings.ofSimulator(URI.create(arguments[0])))) {
                        System.out.println(assay.analyze("octocat"));
                    }
                }
            }
            """;

    /** The libraries of an embedder. Of what is ours the classes themselves, or the jar, but not the tests'. */
    private static final Pattern EMBEDDED = Pattern.compile(
            ".*/(core|embedded|adapter-github|adapter-manifest)/target/(classes|assay-[a-z]+-[0-9.]+(-SNAPSHOT)?\\.jar)"
                    + "|.*/(jackson-|snakeyaml-|jspecify-)[^/]*\\.jar");

    @Test
    void compilesWithoutWarningsAndRunsFromAnImage(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        assumeThat(jlink).as("this JDK can link").isPresent();
        Path classes = folder.resolve("classes");
        String path = modulePath();
        run(
                ToolProvider.findFirst("javac").orElseThrow(),
                "-Xlint:all",
                "-Werror",
                "--class-path",
                folder.toString(),
                "--module-path",
                path,
                "-d",
                classes.toString(),
                written(folder.resolve("module-info.java"), DESCRIPTOR),
                written(folder.resolve("embedder/Main.java"), PROGRAM));
        Path image = folder.resolve("image");
        run(
                jlink.get(),
                "--module-path",
                path + File.pathSeparator + classes,
                "--add-modules",
                "embedder",
                "--output",
                image.toString());
        assertThat(output(image, folder.resolve("output.txt"))).contains("ProfileAnalysis[octocat, complete, ");
    }

    private static String output(Path image, Path output) throws IOException, InterruptedException {
        try (GitHubSimulator gitHub = GitHubSimulator.start(World.demo(NOW), SETTINGS)) {
            Process program = new ProcessBuilder(
                            image.resolve("bin/java").toString(),
                            "-m",
                            "embedder/embedder.Main",
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
            return SourceTree.read(output);
        }
    }

    private static void run(ToolProvider tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter words = new PrintWriter(said);
        int code = tool.run(words, words, arguments);
        words.flush();
        assertThat(code).as(() -> tool.name() + ": " + said).isZero();
    }

    private static String written(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static String modulePath() {
        List<String> path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> EMBEDDED.matcher(entry.replace('\\', '/')).matches())
                .toList();
        return path.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
