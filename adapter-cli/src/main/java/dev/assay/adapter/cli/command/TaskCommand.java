package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one task of a running server. */
abstract class TaskCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Mixin
    private final ServerOption server = new ServerOption();

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TaskId task;

    TaskCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws InterruptedException {
        try (TaskService tasks = server.connect(factory)) {
            return run(tasks, task);
        }
    }

    /** Does what the command is for; returns its exit code. */
    abstract int run(TaskService tasks, TaskId id) throws InterruptedException;

    final Terminal terminal() {
        return terminal;
    }
}
