package dev.assay.app;

import dev.assay.adapter.cli.application.ApplicationFactory.RunningServer;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.port.in.TaskService;
import java.net.URI;

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
        return Listening.open(
                ports.tasks(), http, stop, () -> new OpenServer(HttpApi.open(ports, http), ports.tasks()));
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
}
