package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.TaskLine;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells where a task stands. */
@Command(name = "status", description = "Tells where a task stands.", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TaskId task;

    public StatusCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (TaskService tasks = server.connect(factory)) {
            Optional<Task> found = tasks.find(task);
            found.ifPresentOrElse(
                    known -> terminal.out().println(TaskLine.of(known)), () -> TaskLine.sayUnknown(terminal, task));
            return found.isPresent() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }
}
