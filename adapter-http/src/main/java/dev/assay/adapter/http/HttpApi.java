package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Status;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsUpgrader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP server in front of an engine. It answers from the moment it is opened, until it is closed; the ports stay
 * open and belong to the caller. Safe for many threads.
 */
public final class HttpApi implements AutoCloseable {

    /**
     * Up to this size a body that is too large is read to its end, so that the client gets to see the answer; beyond it
     * the connection is cut.
     */
    private static final long MAX_DRAINED_BYTES = 1024 * 1024;

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_FRAME_BYTES = 1024;
    private static final long MOST_BODY_BYTES = 64L << 20;

    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final CountDownLatch hurry = new CountDownLatch(1);
    private final AssayJson json = new AssayJson();
    private final Waiters waiters = new Waiters();
    private final HttpSettings settings;
    private final Watchdog watchdog;
    private final AccessLog log;
    private final Streams streams;
    private final TaskSockets sockets;
    private final Access access;
    private final Routes routes;
    private final WebServer server;

    private HttpApi(HttpPorts ports, HttpSettings settings, Duration moment) {
        this.settings = settings;
        access = settings.access().listeningOn(settings.host());
        watchdog = new Watchdog(
                settings.patience(), moment, new Room(settings.limits().waitingBytes()));
        streams = new Streams(ports.tasks(), Streams.Bounds.of(settings.limits()));
        TaskBodies bodies =
                new TaskBodies(json, Math.min(MOST_BODY_BYTES, settings.limits().waitingBytes()));
        sockets = new TaskSockets(streams, bodies, access, watchdog);
        ports.metrics().streams(streams::size);
        log = new AccessLog(ports.clock(), ports.accessLog());
        routes = routes(ports, bodies);
        ports.metrics().expecting(routes);
        FrontDesk.Books books = new FrontDesk.Books(ports.metrics(), log);
        FrontDesk desk =
                new FrontDesk(routes, json, access, books, new FrontDesk.Connections(watchdog, () -> !open.get()));
        server = newServer(desk, new UnreadableRequest(json, access, books, watchdog));
    }

    private Routes routes(HttpPorts ports, TaskBodies bodies) {
        Routes table = new Routes();
        JsonBody body = new JsonBody(json, watchdog);
        SubmissionLimits limits = new SubmissionLimits(ports.limiter(), settings.limits());
        new HomePage().addTo(table);
        new DocsRoutes(json).addTo(table);
        new HealthRoutes(json, () -> open.get() && ports.working().getAsBoolean()).addTo(table);
        new AnalysisRoutes(
                        ports.tasks(),
                        new AnalysisRoutes.Forms(json, bodies),
                        new AnalysisRoutes.Admission(body, limits, access),
                        new AnalysisRoutes.Waiting(waiters, settings.syncTimeout()))
                .addTo(table);
        new BatchRoutes(ports.batches(), json, body, limits).addTo(table);
        new ListRoutes(ports.listing(), json).addTo(table);
        new TaskRoutes(ports.tasks(), bodies, waiters, new TaskStream(streams, bodies, watchdog)).addTo(table);
        table.get(
                "/metrics",
                call -> Reply.of(
                        Status.OK_200, Metrics.MEDIA_TYPE, ports.metrics().text()));
        return table;
    }

    /**
     * Opens a server and returns once it takes requests.
     *
     * @throws UncheckedIOException if the address cannot be listened on
     */
    public static HttpApi open(HttpPorts ports, HttpSettings settings) {
        return open(ports, settings, MOMENT);
    }

    /** @param moment how long a stopping server waits for what open connections may send */
    static HttpApi open(HttpPorts ports, HttpSettings settings, Duration moment) {
        HttpApi api = new HttpApi(ports, settings, moment);
        api.server.start();
        if (api.port() < 0) {
            // Helidon only logs that an address is taken, and has no port then.
            api.hurry.countDown();
            api.close();
            throw new UncheckedIOException(
                    new IOException("the port is taken, or the address belongs to another machine: %s:%s"
                            .formatted(settings.host(), settings.port())));
        }
        return api;
    }

    private WebServer newServer(FrontDesk desk, UnreadableRequest unreadable) {
        DirectHandlers.Builder direct = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            direct.addHandler(event, unreadable);
        }
        return WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.shutdownGrace())
                // Otherwise the last bytes of a large answer wait 40 ms for the client to acknowledge the first.
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .maxTcpConnections(settings.limits().connections())
                .idleConnectionTimeout(settings.idleTimeout())
                .idleConnectionPeriod(settings.idleTimeout().dividedBy(4))
                .maxPayloadSize(MAX_DRAINED_BYTES)
                .protocolsDiscoverServices(false)
                .addProtocol(sockets())
                .addConnectionSelector(new ConnectionGuard(http1(), unreadable, watchdog, settings))
                .directHandlers(direct.build())
                // The words are not passed on; without them nobody could tell large headers from malformed ones.
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                .addRouting(HttpRouting.builder().any(desk))
                .addRouting(sockets.routing())
                .build();
    }

    private Http1ConnectionSelector http1() {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(ConnectionGuard.MAX_REQUEST_LINE_BYTES)
                        .maxHeadersSize(MAX_HEADER_BYTES)
                        // Helidon refuses a Host whose port is empty, which RFC 3986 allows: ConnectionGuard and
                        // FrontDesk check.
                        .validateRequestHeaders(false)
                        .addReceiveListener(ConnectionGuard.watching(watchdog))
                        .build())
                .addUpgrader(new SocketGuard(WsUpgrader.create(sockets())))
                .build();
    }

    private static WsConfig sockets() {
        return WsConfig.builder().maxFrameLength(MAX_FRAME_BYTES).build();
    }

    /** Returns the paths that are answered, with the names of their parts that vary. */
    List<String> routes() {
        return routes.paths();
    }

    /** Returns the port that the server listens on, also if the settings left the choice open. */
    public int port() {
        return server.port();
    }

    /** Returns the address of the home page. */
    public URI url() {
        String host = settings.host();
        return URI.create("http://%s:%s/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
    }

    /**
     * Says for a while that it is not ready, tells streams to reconnect, refuses new connections, waits a second for
     * what open ones may send, lets requests under way end within the grace period, and cuts off the rest.
     */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            drain();
            waiters.wake();
            streams.close();
            sockets.close();
            server.stop();
            watchdog.close();
            log.close();
        }
    }

    private void drain() {
        try {
            // Nobody counts it down but a server that never opened: what ends the wait early is an interrupt.
            LOG.log(
                    Level.DEBUG,
                    hurry.await(settings.drain().toNanos(), TimeUnit.NANOSECONDS) ? "not opened" : "drained");
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
