package dev.assay.adapter.http;

import dev.assay.adapter.http.api.HealthRoutes;
import dev.assay.adapter.http.api.MetricsRoute;
import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.observe.AccessLog;
import dev.assay.adapter.http.observe.RequestRecorder;
import dev.assay.adapter.json.AssayJson;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server for monitors of a process that has no other server: {@code /metrics} and {@code /health}, with the same
 * access as those of {@link HttpApi}. Closes none of its ports. Safe for many threads.
 */
public final class MonitorApi implements AutoCloseable {

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Listener listener;

    private MonitorApi(MonitorPorts ports, HttpSettings settings) {
        AssayJson json = new AssayJson();
        Routes routes = new Routes();
        new HealthRoutes(json, () -> open.get() && ports.working().getAsBoolean(), Optional.empty()).addTo(routes);
        new MetricsRoute(ports.metrics()).addTo(routes);
        RequestRecorder recorder =
                new RequestRecorder(ports.metrics(), new AccessLog(ports.clock(), ports.accessLog()));
        recorder.expecting(routes);
        listener = new Listener(
                settings,
                new Listener.Parts(
                        routes,
                        json,
                        new AccessControl(settings.access(), settings.host()),
                        recorder,
                        Listener.watchdog(settings, Listener.MOMENT),
                        open::get),
                Optional.empty());
    }

    /**
     * Opens a server and returns once it takes requests.
     *
     * @throws UncheckedIOException if the address cannot be listened on
     */
    public static MonitorApi open(MonitorPorts ports, HttpSettings settings) {
        MonitorApi api = new MonitorApi(ports, settings);
        try {
            api.listener.start();
            return api;
        } catch (UncheckedIOException taken) {
            api.close();
            throw taken;
        }
    }

    /** Returns the address of the root of all paths. */
    public URI url() {
        return listener.url();
    }

    /** Refuses new connections, lets requests under way end, and cuts off those that do not. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            listener.close();
        }
    }
}
