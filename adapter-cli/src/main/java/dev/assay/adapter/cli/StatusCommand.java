package dev.assay.adapter.cli;

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
final class StatusCommand implements Callable<Integer> {

    private final Launchpad launchpad;
    private final Terminal terminal;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TaskId task;

    StatusCommand(Launchpad launchpad, Terminal terminal) {
        this.launchpad = launchpad;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (TaskService tasks = server.connect(launchpad)) {
            Optional<Task> found = tasks.find(task);
            found.ifPresentOrElse(
                    known -> terminal.out().println(TaskLine.of(known)), () -> TaskLine.sayUnknown(terminal, task));
            return found.isPresent() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }
}
