package dev.assay.adapter.cli;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.TaskService;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Cancels a task. */
@Command(name = "cancel", description = "Cancels a task.", mixinStandardHelpOptions = true)
final class CancelCommand implements Callable<Integer> {

    private final Launchpad launchpad;
    private final Terminal terminal;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TaskId task;

    CancelCommand(Launchpad launchpad, Terminal terminal) {
        this.launchpad = launchpad;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (TaskService tasks = server.connect(launchpad)) {
            Optional<Task> before = tasks.find(task);
            if (before.filter(Task::finished).isPresent()) {
                return nothingToCancel(before.get());
            }
            return explain(tasks.cancel(task));
        }
    }

    private int explain(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Ended ended ->
                cancelled(ended.ended()) ? done(ended.ended()) : nothingToCancel(ended.ended());
            case Cancellation.Left left -> {
                Problems.say(terminal, "you no longer wait for " + task + "; it goes on because others do");
                yield done(left.left());
            }
            case Cancellation.Refused refused -> {
                Problems.say(terminal, "only a client who has started or joined " + task + " may cancel it");
                yield ExitCodes.FAILED;
            }
            case Cancellation.Unknown unknown -> {
                TaskLine.sayUnknown(terminal, task);
                yield ExitCodes.FAILED;
            }
        };
    }

    /** A task that had ended is what the caller wanted: it does not run. */
    private int nothingToCancel(Task ended) {
        Problems.say(terminal, "there was nothing to cancel: the task had already ended");
        return done(ended);
    }

    private int done(Task known) {
        terminal.out().println(TaskLine.of(known));
        return ExitCodes.DONE;
    }

    /** A task can end by itself before its cancellation reaches it. */
    private static boolean cancelled(Task after) {
        return !after.finished()
                || (after.state() instanceof Failed failed && failed.failure().code() == Failure.Code.CANCELLED);
    }
}
