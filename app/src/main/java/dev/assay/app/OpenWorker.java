package dev.assay.app;

import dev.assay.adapter.cli.application.ApplicationFactory.RunningWorker;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.adapter.http.MonitorApi;
import dev.assay.adapter.http.MonitorPorts;
import dev.assay.port.in.TaskService;
import java.net.URI;
import java.util.Optional;

/**
 * Workers without a server.
 *
 * @param slots analyses at once
 * @param tasks does the work
 * @param monitor shows metrics and health; empty unless a port is set for it
 */
record OpenWorker(int slots, TaskService tasks, Optional<MonitorApi> monitor) implements RunningWorker {

    /** Makes workers that show nothing of themselves. */
    static OpenWorker unseen(int slots, TaskService tasks) {
        return new OpenWorker(slots, tasks, Optional.empty());
    }

    /**
     * Opens a server for those who watch over the workers. The engine is closed if that fails.
     *
     * @throws LaunchException if it cannot listen, or the program was told to stop meanwhile
     */
    OpenWorker shown(MonitorPorts ports, HttpSettings http, StopSignal stop) {
        return Listening.open(
                tasks, http, stop, () -> new OpenWorker(slots, tasks, Optional.of(MonitorApi.open(ports, http))));
    }

    @Override
    public Optional<URI> monitoredAt() {
        return monitor.map(MonitorApi::url);
    }

    /** Closes the engine first: health says meanwhile that it takes no more work. */
    @Override
    public void close() {
        try {
            tasks.close();
        } finally {
            monitor.ifPresent(MonitorApi::close);
        }
    }
}
