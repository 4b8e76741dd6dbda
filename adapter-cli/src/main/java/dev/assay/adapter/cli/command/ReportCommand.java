package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.output.ReportOutput;
import dev.assay.adapter.cli.output.TaskLine;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a report that is there already; GitHub is not asked. */
@Command(
        name = "report",
        description = {
            "Prints a finished report that a server or the database keeps, by its task or by the user; GitHub is not",
            "asked."
        },
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "TASK|USER", description = "The id of a task, or a GitHub login.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String subject;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = {
                "A running server; without it the database that ASSAY_DATABASE_URL names,",
                "and where that is unset http://127.0.0.1:8000."
            })
    private @Nullable URI server;

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    public ReportCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<TaskId> task = task(subject);
        Optional<Login> login = task.isPresent() ? Optional.empty() : Optional.of(login(subject));
        ReportOutput output = reports.prepare(terminal, 1);
        try (ReportSource source = factory.openReports(Optional.ofNullable(server))) {
            return task.isPresent()
                    ? print(source.find(task.get()), task.get(), output)
                    : print(source, login.orElseThrow(), output);
        }
    }

    private int print(ReportSource source, Login login, ReportOutput output) {
        return source.report(login)
                .map(found -> print(new Analyzed(found.task(), found.analysis(), source.history(found)), output))
                .orElseGet(() -> {
                    terminal.notice("no report of " + login + " is kept there; assay analyze " + login + " makes one");
                    return ExitCodes.FAILED;
                });
    }

    private int print(Optional<Task> found, TaskId id, ReportOutput output) {
        if (found.isEmpty()) {
            TaskLine.sayUnknown(terminal, id);
            return ExitCodes.FAILED;
        }
        return switch (found.get().state()) {
            case Succeeded succeeded -> print(new Analyzed(id, succeeded.analysis()), output);
            case Failed failed -> {
                terminal.notice(id.login() + ": " + failed.failure().message());
                yield ExitCodes.of(failed.failure().code());
            }
            case Unfinished unfinished -> {
                terminal.notice(id + " has not finished; assay watch follows it");
                yield ExitCodes.TIMED_OUT;
            }
        };
    }

    private int print(Analyzed report, ReportOutput output) {
        if (!output.write(List.of(report), true)) {
            return ExitCodes.FAILED;
        }
        reports.show(output, List.of(report), terminal);
        return report.exitCode();
    }

    private static Optional<TaskId> task(String text) {
        try {
            return Optional.of(new TaskId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Login login(String text) {
        try {
            return new Login(text);
        } catch (IllegalArgumentException none) {
            throw new ParameterException(
                    spec.commandLine(), "neither a task nor a GitHub login: \"" + text + "\"", none);
        }
    }
}
