package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.TaskLine;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Tells where a task stands. */
@Command(name = "status", description = "Tells where a task stands.", mixinStandardHelpOptions = true)
public final class StatusCommand extends TaskCommand {

    public StatusCommand(ApplicationFactory factory, Terminal terminal) {
        super(factory, terminal);
    }

    @Override
    int run(TaskService tasks, TaskId task) {
        Optional<Task> found = tasks.find(task);
        found.ifPresentOrElse(
                known -> terminal().out().println(TaskLine.of(known)), () -> TaskLine.sayUnknown(terminal(), task));
        return found.isPresent() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
