package dev.assay.adapter.cli;

import dev.assay.domain.task.TaskId;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.TaskService;
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
            Cancellation cancellation = tasks.cancel(task);
            cancellation.task().ifPresent(known -> terminal.out().println(TaskLine.of(known)));
            return explain(cancellation);
        }
    }

    private int explain(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Ended ended -> ExitCodes.DONE;
            case Cancellation.Left left -> {
                Problems.say(terminal, "you no longer wait for " + task + "; it goes on because others do");
                yield ExitCodes.DONE;
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
}
