package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.TaskLine;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a line for every change of a task until it has finished. */
@Command(
        name = "watch",
        description = "Prints a line for every change of a task until it has finished.",
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TaskId task;

    public WatchCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (TaskService tasks = server.connect(factory)) {
            Optional<TaskWatch> opened = tasks.watch(task, 0);
            if (opened.isEmpty()) {
                TaskLine.sayUnknown(terminal, task);
                return ExitCodes.FAILED;
            }
            try (TaskWatch watch = opened.get()) {
                return exitCode(follow(watch));
            }
        }
    }

    private Task follow(TaskWatch watch) throws InterruptedException {
        while (true) {
            Optional<Task> change = watch.next(A_WHILE);
            if (change.isPresent()) {
                terminal.out().println(TaskLine.of(change.get()));
                terminal.out().flush();
            }
            if (change.filter(Task::finished).isPresent()) {
                return change.get();
            }
        }
    }

    private static int exitCode(Task finished) {
        return finished.state() instanceof Failed failed
                ? ExitCodes.of(failed.failure().code())
                : ExitCodes.DONE;
    }
}
