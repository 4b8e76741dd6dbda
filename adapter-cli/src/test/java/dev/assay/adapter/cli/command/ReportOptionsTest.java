package dev.assay.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.ReportOutput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ReportOptionsTest {

    @Command
    private static final class Shown {

        @Mixin
        private final ReportOptions options = new ReportOptions();
    }

    /** A browser goes by the ending of a file. */
    @ParameterizedTest
    @CsvSource({"--open, .html", "--open --format=svg, .svg", "--open --format=markdown, .md"})
    void whatIsOnlyShownLiesInAFileOfItsKind(String arguments, String ending) throws Exception {
        Shown shown = CommandLine.populateCommand(new Shown(), arguments.split(" ", -1));
        PrintWriter nowhere = new PrintWriter(new StringWriter());

        ReportOutput output = shown.options.prepare(Terminal.of(nowhere, nowhere, StandardCharsets.UTF_8, Map.of()), 1);

        Path file = output.shown(List.of()).orElseThrow();
        assertThat(file.toString()).endsWith(ending);
        Files.delete(file);
    }
}
