package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.Outcome;
import dev.assay.adapter.cli.output.Outcome.Analyzed;
import dev.assay.adapter.cli.output.ReportFormat;
import dev.assay.adapter.cli.output.ReportOutput;
import dev.assay.adapter.cli.progress.ProgressDisplay;
import dev.assay.adapter.cli.text.Durations;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.TaskService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses users, waits, and prints what was found. */
@Command(
        name = "analyze",
        description = "Analyses GitHub users and prints a report: progress on stderr, the report on stdout.",
        mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {

    private static final int MOST_USERS = 100;

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", arity = "1..*", description = "GitHub logins, at most 100.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Login> users;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                "json: the profile object; for several users an array in their order, without those that failed."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report there, in UTF-8: whole or not at all; - is stdout.")
    private @Nullable Path output;

    @Option(names = "--force-refresh", description = "Do not answer from a cache.")
    private boolean forceRefresh;

    @Option(names = "--demo", description = "Ask a simulated GitHub: no network, no token.")
    private boolean demo;

    @Option(names = "--server", paramLabel = "URL", description = "Let a running server do the work.")
    private @Nullable URI server;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "The longest wait: seconds, or with units such as 90s, 15m, 1h (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration timeout;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    public AnalyzeCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<AnalysisRequest> requests = requests();
        ReportOutput to = ReportOutput.to(output, terminal);
        try (TaskService tasks = open()) {
            return analyze(tasks, requests, to);
        }
    }

    private List<AnalysisRequest> requests() {
        if (demo && server != null) {
            throw new ParameterException(spec.commandLine(), "--demo and --server exclude each other");
        }
        List<Login> distinct = users.stream().distinct().toList();
        if (distinct.size() > MOST_USERS) {
            throw new ParameterException(
                    spec.commandLine(), "%s users; at most %s at once".formatted(distinct.size(), MOST_USERS));
        }
        return distinct.stream()
                .map(login -> new AnalysisRequest(login, forceRefresh))
                .toList();
    }

    private TaskService open() {
        return server == null ? factory.openTasks(demo) : factory.openRemote(server);
    }

    private int analyze(TaskService tasks, List<AnalysisRequest> requests, ReportOutput to) {
        Analyses analyses = new Analyses(tasks, ProgressDisplay.on(terminal, quiet));
        try {
            return finish(analyses.run(requests, timeout), tasks, to);
        } catch (InterruptedException stop) {
            terminal.notice("interrupted" + abandon(analyses.unfinished(), tasks));
            return ExitCodes.INTERRUPTED;
        }
    }

    private int finish(List<Outcome> outcomes, TaskService tasks, ReportOutput to) {
        List<Analyzed> profiles = outcomes.stream()
                .filter(Analyzed.class::isInstance)
                .map(Analyzed.class::cast)
                .toList();
        boolean single = outcomes.size() == 1;
        boolean nothing = profiles.isEmpty() && (single || format == ReportFormat.TEXT);
        boolean written = nothing || to.print(format.render(profiles, new ReportFormat.Request(to.style(), single)));
        outcomes.forEach(outcome -> explain(outcome, tasks));
        int code = outcomes.stream().mapToInt(Outcome::exitCode).reduce(ExitCodes.DONE, ExitCodes::combine);
        return written ? code : ExitCodes.combine(code, ExitCodes.FAILED);
    }

    private void explain(Outcome outcome, TaskService tasks) {
        switch (outcome) {
            case Analyzed analyzed -> explain(analyzed);
            case Outcome.Unsuccessful unsuccessful ->
                terminal.notice(
                        unsuccessful.login() + ": " + unsuccessful.failure().message());
            case Outcome.Unawaited unawaited ->
                terminal.notice("%s: not ready after %s, task %s%s"
                        .formatted(
                                unawaited.login(),
                                Durations.text(timeout),
                                unawaited.task(),
                                abandon(List.of(unawaited.task()), tasks)));
            case Outcome.Refused refused -> terminal.notice(refused.login() + ": " + refused.sentence());
        }
    }

    private void explain(Analyzed analyzed) {
        if (!analyzed.analysis().complete()) {
            terminal.notice(analyzed.login() + ": parts are missing: " + Missing.of(analyzed.analysis()));
        }
        if (analyzed.analysis().provenance().simulated() && format == ReportFormat.JSON) {
            terminal.notice(analyzed.login() + " is a simulated person");
        }
    }

    /** Lets go of unfinished tasks: those of a server go on, those of this process end with it. */
    private String abandon(List<TaskId> unfinished, TaskService tasks) {
        if (unfinished.isEmpty()) {
            return "";
        }
        if (server == null) {
            unfinished.forEach(tasks::cancel);
            return " (cancelled)";
        }
        return unfinished.stream()
                .map(task -> "assay watch " + task + " --server " + server)
                .collect(Collectors.joining("; ", "; it goes on: ", ""));
    }
}
