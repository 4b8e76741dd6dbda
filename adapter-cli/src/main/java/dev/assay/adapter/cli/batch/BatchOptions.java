package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.json.AssayJson;
import dev.assay.port.in.TaskService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a batch reads and writes, as the command line says it.
 *
 * @param input a file of logins; empty for standard input
 * @param output a file to append to; empty for standard output
 * @param format of the results
 * @param settings how to analyse
 * @param quiet show no progress
 */
public record BatchOptions(
        Optional<Path> input, Optional<Path> output, BatchFormat format, BatchRun.Settings settings, boolean quiet) {

    /**
     * Runs the batch.
     *
     * @param standardInput is read if no file is named; not closed
     * @return the exit code
     * @throws LaunchException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted; what has ended is written
     */
    public int run(TaskService tasks, Terminal terminal, InputStream standardInput) throws InterruptedException {
        List<String> known = new ArrayList<>();
        try (ResultSink sink = sink(terminal, known);
                InputStream in = input.isPresent() ? Files.newInputStream(input.get()) : standardInput) {
            Logins logins = skipping(in, known);
            BatchProgress progress = new BatchProgress(terminal, quiet, total(known), System::nanoTime);
            if (!known.isEmpty() && !quiet) {
                terminal.notice("goes on: %s results are there already".formatted(known.size()));
            }
            return new BatchRun(tasks, settings, progress).run(logins, new ResultWriter(sink, format, new AssayJson()));
        } catch (NoSuchFileException missing) {
            throw LaunchException.failed("cannot open " + missing.getFile() + ": there is no such file", missing);
        } catch (IOException unusable) {
            throw LaunchException.failed("the batch cannot go on: " + unusable.getMessage(), unusable);
        }
    }

    private ResultSink sink(Terminal terminal, List<String> known) throws IOException {
        if (output.isPresent()) {
            return ResultFile.open(output.get(), format, known::add);
        }
        ResultSink out = new Printed(terminal);
        if (format.head().isPresent()) {
            out.add(format.head().get());
        }
        return out;
    }

    private OptionalLong total(List<String> known) throws IOException {
        if (input.isEmpty() || !Files.isRegularFile(input.get())) {
            return OptionalLong.empty();
        }
        try (InputStream in = Files.newInputStream(input.get())) {
            Logins logins = skipping(in, known);
            long count = 0;
            while (logins.next().isPresent()) {
                count++;
            }
            return OptionalLong.of(count);
        }
    }

    private static Logins skipping(InputStream in, List<String> known) {
        Logins logins = new Logins(in);
        known.forEach(logins::skip);
        return logins;
    }

    /** Standard output: a line is there for the reader at once. */
    private record Printed(Terminal terminal) implements ResultSink {

        @Override
        public void add(String line) throws IOException {
            terminal.out().print(line + "\n");
            if (terminal.out().checkError()) {
                throw new IOException("the reader is gone, or the disk is full");
            }
        }

        @Override
        public void close() {
            terminal.out().flush();
        }
    }
}
