package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells real processes to stop between their first line, which says what is in force, and their greeting. */
@Timeout(120)
class StopWhileStartingTest {

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 0", "serve --port 0 --demo", "worker"})
    void endsWith0AndSaysNothingOfItsStop(String command) throws Exception {
        assumeThat(File.separatorChar).as("signals as POSIX has them").isEqualTo('/');
        Process process = start(command.split(" "));
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).startsWith("assay: in force: ");
            // By its handle, which leaves the streams open.
            process.toHandle().destroy();
            List<String> rest = err.lines().toList();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("%s", rest).isZero();
            assertThat(rest)
                    .noneMatch(line -> line.contains("Exception") || line.contains("cannot") || line.contains("\tat "));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void isInterruptedWhereItDoesNotServe() throws Exception {
        assumeThat(File.separatorChar).as("signals as POSIX has them").isEqualTo('/');
        Process process = start("analyze", "octocat", "--demo");
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).startsWith("octocat: ");
            // By its handle, which leaves the streams open.
            process.toHandle().destroy();
            assertThat(err.lines()).anyMatch(line -> line.startsWith("assay: interrupted"));
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Children.command(List.of(), arguments));
        // Nothing listens there: a worker opens without its Redis.
        builder.environment().put("REDIS_URL", "redis://127.0.0.1:1");
        return builder.start();
    }
}
