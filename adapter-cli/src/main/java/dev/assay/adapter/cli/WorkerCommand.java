package dev.assay.adapter.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs workers until the program is told to stop. */
@Command(
        name = "worker",
        description = "Runs workers only. They get their tasks from the Redis that REDIS_URL names.",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    private final Launchpad launchpad;
    private final Terminal terminal;

    @Option(names = "--demo", description = "Analyse simulated people: no network, no token.")
    private boolean demo;

    WorkerCommand(Launchpad launchpad, Terminal terminal) {
        this.launchpad = launchpad;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Service.run(launchpad.stop(), () -> launchpad.openWorker(demo), this::greet);
    }

    private void greet(Launchpad.RunningWorker worker) {
        terminal.out().println("Assay works on up to " + worker.slots() + " tasks at once");
        terminal.out().flush();
    }
}
