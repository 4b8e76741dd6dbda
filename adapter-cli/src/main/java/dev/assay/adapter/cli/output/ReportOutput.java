package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a report goes: to stdout, or to a file. */
public final class ReportOutput {

    private static final int COLUMNS_OF_A_FILE = 100;

    /** Names of stdout: a new stream to the file behind it would write over what is there. */
    private static final Set<String> STDOUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final Terminal terminal;
    private final String name;
    private final Optional<OutputFile> file;

    private ReportOutput(Terminal terminal, String name, Optional<OutputFile> file) {
        this.terminal = terminal;
        this.name = name;
        this.file = file;
    }

    /**
     * Checks that a report can be written there.
     *
     * @param output a file; null for stdout
     * @throws LaunchException if it cannot; the message says why
     */
    public static ReportOutput to(@Nullable Path output, Terminal terminal) {
        if (output == null || STDOUT.contains(output.toString())) {
            return new ReportOutput(terminal, "stdout", Optional.empty());
        }
        try {
            return new ReportOutput(terminal, output.toString(), Optional.of(OutputFile.at(output)));
        } catch (IOException unwritable) {
            throw LaunchException.failed("cannot write " + output + ": " + OutputFile.reason(unwritable), unwritable);
        }
    }

    /** Returns what the reader's screen can show. */
    public Style style() {
        return file.isPresent() ? new Style(false, true, COLUMNS_OF_A_FILE) : terminal.outStyle();
    }

    /** Writes a report; returns false, having said why, if that fails. */
    public boolean print(String text) {
        if (file.isEmpty()) {
            terminal.out().print(text);
            terminal.out().flush();
            return true;
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            file.get().write(out -> out.write(bytes));
            return true;
        } catch (IOException unwritable) {
            String kept = file.get().replaced() ? "; what was there is unchanged" : "";
            terminal.notice("cannot write " + name + ": " + OutputFile.reason(unwritable) + kept);
            return false;
        }
    }
}
