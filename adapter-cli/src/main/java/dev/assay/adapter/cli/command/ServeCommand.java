package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ApplicationFactory.RunningServer;
import dev.assay.adapter.cli.application.ApplicationFactory.ServeOptions;
import dev.assay.adapter.cli.application.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a server until the program is told to stop. */
@Command(
        name = "serve",
        description = "Runs the HTTP server, with its workers in the same process.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_WORKERS = 1000;

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--host", paramLabel = "HOST", description = "Where to listen (ASSAY_HOST, else 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen (ASSAY_PORT, else 8000); 0 takes any free port.")
    private @Nullable Integer port;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Analyses at once in this process (API_WORKERS, else 8); 0 leaves them to assay worker.")
    private @Nullable Integer workers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep tasks and reports in a file in this folder: assay.db (as ASSAY_DATABASE_URL=sqlite:...).")
    private @Nullable Path data;

    @Option(names = "--demo", description = "Serve simulated people: no network, no token.")
    private boolean demo;

    public ServeCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + "; expected 0 to " + HIGHEST_PORT);
        }
        if (workers != null && (workers < 0 || workers > MOST_WORKERS)) {
            throw new ParameterException(
                    spec.commandLine(), "--workers is " + workers + "; expected 0 to " + MOST_WORKERS);
        }
        ServeOptions options = new ServeOptions(
                Optional.ofNullable(host), given(port), given(workers), demo, Optional.ofNullable(data));
        return Service.run(factory.stop(), () -> factory.openServer(options), this::greet);
    }

    private void greet(RunningServer server) {
        terminal.out().println("Assay listens on " + server.address());
        terminal.out().flush();
        if (demo) {
            terminal.err().println("The people of this server are simulated.");
            terminal.err().flush();
        }
    }

    private static OptionalInt given(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
