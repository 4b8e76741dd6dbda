package dev.assay.app;

import dev.assay.adapter.cli.Launchpad.RunningServer;
import dev.assay.adapter.http.HttpApi;
import dev.assay.port.in.TaskService;
import java.net.URI;

/**
 * A server and the engine behind it, which closes after it.
 *
 * @param http takes requests
 * @param tasks does the work
 */
record OpenServer(HttpApi http, TaskService tasks) implements RunningServer {

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
