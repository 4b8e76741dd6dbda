package dev.assay.app.chaos;

import dev.assay.app.Children;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server or worker in a process of its own, as an operator runs it. */
final class Member implements AutoCloseable {

    private static final String LISTENING = "Assay listens on ";

    private final Process process;
    private final String greeting;

    private Member(Process process, String greeting) {
        this.process = process;
        this.greeting = greeting;
    }

    /** Starts one and returns once it says that it is there. */
    static Member start(Map<String, String> environment, Path log, String... arguments) {
        return start("-Xmx256m", environment, log, arguments);
    }

    /** @param heap the option that bounds its memory */
    static Member start(String heap, Map<String, String> environment, Path log, String... arguments) {
        List<String> command = Children.command(List.of(heap, "-XX:+ExitOnOutOfMemoryError"), arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // One client stands for many here.
        builder.environment()
                .putAll(Map.of(
                        "ASSAY_SUBMISSIONS_PER_MINUTE", "0",
                        "ASSAY_FORCED_PER_HOUR", "0",
                        "ASSAY_TASKS_PER_CLIENT", "0",
                        "ASSAY_ACCESS_LOG", "off"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String greeting = out.readLine();
            if (greeting == null) {
                throw new IllegalStateException("it ended at once; see " + log);
            }
            return new Member(process, greeting);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    URI url() {
        return URI.create(greeting.substring(LISTENING.length()).strip());
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Sends SIGTERM; returns at once. */
    void terminate() {
        process.destroy();
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** Waits for the end; returns the exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            thaw();
            process.destroyForcibly();
            awaitEnd();
        }
    }
}
