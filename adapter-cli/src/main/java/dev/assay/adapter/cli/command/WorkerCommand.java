package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs workers until the program is told to stop. */
@Command(
        name = "worker",
        description = "Runs workers only. They get their tasks from the Redis that REDIS_URL names.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Option(names = "--demo", description = "Analyse simulated people: no network, no token.")
    private boolean demo;

    public WorkerCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Service.run(factory.stop(), () -> factory.openWorker(demo), this::greet);
    }

    private void greet(ApplicationFactory.RunningWorker worker) {
        terminal.out().println("Assay works on up to " + worker.slots() + " tasks at once");
        worker.monitoredAt().ifPresent(address -> terminal.out().println("Metrics and health are at " + address));
        terminal.out().flush();
    }
}
