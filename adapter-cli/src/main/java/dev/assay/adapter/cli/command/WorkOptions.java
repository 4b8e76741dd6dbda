package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.port.in.TaskService;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where people are analysed: by this process, by a server, or with a simulated GitHub. */
abstract class WorkOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--force-refresh", description = "Do not answer from a cache.")
    private boolean forceRefresh;

    @Option(names = "--demo", description = "Ask a simulated GitHub: no network, no token.")
    private boolean demo;

    @Option(names = "--server", paramLabel = "URL", description = "Let a running server do the work.")
    private @Nullable URI server;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    WorkOptions() {}

    /** Refuses options that exclude each other. */
    final void check() {
        if (demo && server != null) {
            throw refusal("--demo and --server exclude each other");
        }
    }

    /** Returns what says that the command line makes no sense. */
    final ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    final TaskService open(ApplicationFactory factory) {
        return server == null ? factory.openTasks(demo) : factory.openRemote(server);
    }

    final Optional<URI> server() {
        return Optional.ofNullable(server);
    }

    final boolean forceRefresh() {
        return forceRefresh;
    }

    final boolean quiet() {
        return quiet;
    }
}
