package dev.assay.app;

import dev.assay.adapter.cli.LaunchException;
import dev.assay.adapter.cli.Launchpad.RunningServer;
import dev.assay.adapter.cli.StopSignal;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.port.in.TaskService;
import java.net.URI;
import java.util.Optional;

/**
 * A server and the engine behind it, which closes after it.
 *
 * @param http takes requests
 * @param tasks does the work
 */
record OpenServer(HttpApi http, TaskService tasks) implements RunningServer {

    /**
     * Opens the server in front of an engine. The engine is closed if that fails.
     *
     * @throws LaunchException if it cannot listen, or the program was told to stop meanwhile
     */
    static OpenServer listen(HttpPorts ports, HttpSettings http, StopSignal stop) {
        try {
            if (stop.told()) {
                throw new IllegalStateException("told to stop");
            }
            return new OpenServer(HttpApi.open(ports, http), ports.tasks());
        } catch (RuntimeException refused) {
            ports.tasks().close();
            throw LaunchException.failed(
                    "cannot listen on %s:%s: %s".formatted(http.host(), http.port(), firstReason(refused)), refused);
        }
    }

    @Override
    public URI address() {
        return http.url();
    }

    @Override
    public void close() {
        http.close();
        tasks.close();
    }

    private static String firstReason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
    }
}
