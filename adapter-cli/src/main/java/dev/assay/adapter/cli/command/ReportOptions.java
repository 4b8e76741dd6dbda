package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.output.Browser;
import dev.assay.adapter.cli.output.OutputTarget;
import dev.assay.adapter.cli.output.ReportFormat;
import dev.assay.adapter.cli.output.ReportOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which form a report is printed, and where to. */
final class ReportOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "One of ${COMPLETION-CANDIDATES}; else what the name of the file ends in, else text.",
                "json: the profile object; for several users an array in their order, without those that failed.",
                "svg: a card with a few facts, for a README."
            })
    private @Nullable ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Write the report there, in UTF-8: whole or not at all; - is stdout.",
                "A name that ends in / is a folder, for one file each."
            })
    private @Nullable OutputTarget output;

    @Option(names = "--open", description = "Show the report in a browser; html unless --format says otherwise.")
    private boolean open;

    ReportOptions() {}

    /**
     * Checks that reports can be written where they are wanted.
     *
     * @param people how many there are at most
     */
    ReportOutput prepare(Terminal terminal, int people) {
        Optional<ReportFormat> named =
                Optional.ofNullable(format).or(() -> Optional.ofNullable(output).flatMap(ReportFormat::of));
        ReportFormat chosen = named.orElse(open ? ReportFormat.HTML : ReportFormat.TEXT);
        Optional<OutputTarget> target = Optional.ofNullable(output).or(() -> temporary(chosen));
        boolean apart = target.filter(OutputTarget::folder).isPresent();
        if (people > 1 && !chosen.holdsSeveral() && !apart) {
            throw new ParameterException(
                    spec.commandLine(), chosen + " shows one person; for several name a folder: -o cards/");
        }
        return ReportOutput.to(target, chosen, terminal);
    }

    /** Shows what was written to somebody who wants to look at once. */
    void show(ReportOutput written, List<Analyzed> profiles, Terminal terminal) {
        if (open) {
            written.shown(profiles).ifPresent(file -> Browser.open(file, terminal));
        }
    }

    /** A browser needs a file, wherever that is. */
    private Optional<OutputTarget> temporary(ReportFormat shown) {
        if (!open) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OutputTarget(
                    Files.createTempFile("assay-", "." + shown.extension()).toString()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("no temporary file can be made", unwritable);
        }
    }
}
