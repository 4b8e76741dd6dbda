package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Clients that are not ours. */
final class Programs {

    private static final List<String> LIVE =
            List.of("--experimental-eventsource", "--experimental-websocket", "--no-warnings");

    private Programs() {}

    /** Returns where a program is; without it the test is skipped. */
    static String find(String name) {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow().toString();
    }

    /** Starts a script that uses Node's own EventSource and WebSocket; without them the test is skipped. */
    static Process startLive(String script, String... arguments) throws IOException, InterruptedException {
        String node = find("node");
        List<String> asked = new ArrayList<>(List.of(node));
        asked.addAll(LIVE);
        asked.addAll(List.of("-p", "typeof EventSource + typeof WebSocket"));
        assumeTrue(run(asked).startsWith("functionfunction"), "node has no EventSource or no WebSocket");
        List<String> command = new ArrayList<>(List.of(node));
        command.addAll(LIVE);
        command.add(resource(script));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Returns where a resource of the tests lies. */
    static String resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Programs.class.getResource(name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs a command to its end; returns what it prints. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("assay", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("ended by itself")
                    .isTrue();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
