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
import picocli.CommandLine.Command;

/** Prints a line for every change of a task until it has finished. */
@Command(
        name = "watch",
        description = "Prints a line for every change of a task until it has finished.",
        mixinStandardHelpOptions = true)
public final class WatchCommand extends TaskCommand {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    public WatchCommand(ApplicationFactory factory, Terminal terminal) {
        super(factory, terminal);
    }

    @Override
    int run(TaskService tasks, TaskId task) throws InterruptedException {
        Optional<TaskWatch> opened = tasks.watch(task, 0);
        if (opened.isEmpty()) {
            TaskLine.sayUnknown(terminal(), task);
            return ExitCodes.FAILED;
        }
        try (TaskWatch watch = opened.get()) {
            return exitCode(follow(watch));
        }
    }

    private Task follow(TaskWatch watch) throws InterruptedException {
        while (true) {
            Optional<Task> change = watch.next(A_WHILE);
            if (change.isPresent()) {
                terminal().out().println(TaskLine.of(change.get()));
                terminal().out().flush();
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
