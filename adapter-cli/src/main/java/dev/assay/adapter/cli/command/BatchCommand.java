package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.batch.BatchFormat;
import dev.assay.adapter.cli.batch.BatchOptions;
import dev.assay.adapter.cli.batch.BatchRun;
import dev.assay.port.in.TaskService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses a list of users, a line for each, and goes on where an earlier run stopped. */
@Command(
        name = "batch",
        description = {
            "Analyses a list of GitHub users: a line of output for each, in the order in which they end.",
            "With -o, the same command goes on after an interruption where it stopped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay batch logins.txt -o results.jsonl",
            "  cut -d, -f1 team.csv | assay batch - --format csv > figures.csv"
        },
        mixinStandardHelpOptions = true)
public final class BatchCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "One login a line, at most 1,000,000; # begins a comment; - is stdin.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Append the results there: nothing twice, nothing missing, whatever interrupts the run.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = {
                "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                "json: an object a line with username, status, task_id, error and profile; csv: figures."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private BatchFormat format;

    @Mixin
    private final BatchWork work = new BatchWork();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "The longest wait for one user: 90s, 15m, 1h (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration timeout;

    public BatchCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        work.check();
        BatchOptions options = new BatchOptions(
                Optional.of(input).filter(file -> !file.toString().equals("-")),
                Optional.ofNullable(output),
                format,
                new BatchRun.Settings(work.forceRefresh(), timeout),
                work.quiet());
        try (TaskService tasks = work.open(factory)) {
            return options.run(tasks, terminal, System.in);
        } catch (InterruptedException stop) {
            terminal.notice(output == null ? "interrupted" : "interrupted; the same command goes on where it stopped");
            return ExitCodes.INTERRUPTED;
        }
    }

    /** The options of a batch are those that all analyses have. */
    private static final class BatchWork extends WorkOptions {}
}
