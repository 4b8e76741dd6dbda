package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.port.in.TaskService;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP server in front of a {@link TaskService}. It answers from the moment it is opened, until it is closed; the
 * service stays open and belongs to the caller. Safe for many threads.
 */
public final class HttpApi implements AutoCloseable {

    /**
     * Up to this size a body that is too large is read to its end, so that the client gets to see the answer; beyond it
     * the connection is cut.
     */
    private static final long MAX_DRAINED_BYTES = 1024 * 1024;

    private static final int MAX_REQUEST_LINE_BYTES = 4096;
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Waiters waiters = new Waiters();
    private final String host;
    private final WebServer server;

    private HttpApi(TaskService tasks, HttpSettings settings) {
        AssayJson json = new AssayJson();
        Routes routes = new Routes();
        new HomePage().addTo(routes);
        new HealthRoutes(json, open::get).addTo(routes);
        new AnalysisRoutes(tasks, json, settings.syncTimeout(), waiters).addTo(routes);
        new TaskRoutes(tasks, json).addTo(routes);
        host = settings.host();
        server = newServer(settings, new FrontDesk(routes, json), new UnreadableRequest(json));
    }

    /**
     * Opens a server and returns once it takes requests.
     *
     * @throws UncheckedIOException if the address cannot be listened on
     */
    public static HttpApi open(TaskService tasks, HttpSettings settings) {
        HttpApi api = new HttpApi(tasks, settings);
        api.server.start();
        if (api.port() < 0) {
            // Helidon only logs that an address is taken, and has no port then.
            api.close();
            throw new UncheckedIOException(
                    new IOException("the port is taken, or the address belongs to another machine: %s:%s"
                            .formatted(settings.host(), settings.port())));
        }
        return api;
    }

    private static WebServer newServer(HttpSettings settings, FrontDesk desk, UnreadableRequest unreadable) {
        DirectHandlers.Builder direct = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            direct.addHandler(event, unreadable);
        }
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.shutdownGrace())
                .maxTcpConnections(settings.maxConnections())
                .idleConnectionTimeout(settings.idleTimeout())
                .idleConnectionPeriod(settings.idleTimeout().dividedBy(4))
                .maxPayloadSize(MAX_DRAINED_BYTES)
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .maxHeadersSize(MAX_HEADER_BYTES)
                        .build())
                .directHandlers(direct.build())
                .addRouting(HttpRouting.builder().any(desk))
                .build();
    }

    /** Returns the port that the server listens on, also if the settings left the choice open. */
    public int port() {
        return server.port();
    }

    /** Returns the address of the home page. */
    public URI url() {
        return URI.create("http://%s:%s/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
    }

    /** Refuses new connections, lets requests under way end within the grace period, and cuts off the rest. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            waiters.wake();
            server.stop();
        }
    }
}
