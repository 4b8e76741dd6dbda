package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.TaskLine;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.TaskService;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Cancels a task. */
@Command(name = "cancel", description = "Cancels a task.", mixinStandardHelpOptions = true)
public final class CancelCommand extends TaskCommand {

    public CancelCommand(ApplicationFactory factory, Terminal terminal) {
        super(factory, terminal);
    }

    @Override
    int run(TaskService tasks, TaskId task) {
        Optional<Task> before = tasks.find(task);
        if (before.filter(Task::finished).isPresent()) {
            return nothingToCancel(before.get());
        }
        return switch (tasks.cancel(task)) {
            case Cancellation.Ended ended ->
                cancelled(ended.ended()) ? done(ended.ended()) : nothingToCancel(ended.ended());
            case Cancellation.Left left -> {
                terminal().notice("you no longer wait for " + task + "; it goes on because others do");
                yield done(left.left());
            }
            case Cancellation.Refused refused -> {
                terminal().notice("only a client who has started or joined " + task + " may cancel it");
                yield ExitCodes.FAILED;
            }
            case Cancellation.Unknown unknown -> {
                TaskLine.sayUnknown(terminal(), task);
                yield ExitCodes.FAILED;
            }
        };
    }

    /** A task that had ended is what the caller wanted: it does not run. */
    private int nothingToCancel(Task ended) {
        terminal().notice("there was nothing to cancel: the task had already ended");
        return done(ended);
    }

    private int done(Task known) {
        terminal().out().println(TaskLine.of(known));
        return ExitCodes.DONE;
    }

    /** A task can end by itself before its cancellation reaches it. */
    private static boolean cancelled(Task after) {
        return !after.finished()
                || (after.state() instanceof Failed failed && failed.failure().code() == Failure.Code.CANCELLED);
    }
}
