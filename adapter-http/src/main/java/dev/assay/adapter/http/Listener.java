package dev.assay.adapter.http;

import dev.assay.adapter.http.connection.ByteBudget;
import dev.assay.adapter.http.connection.ConnectionGuard;
import dev.assay.adapter.http.connection.SocketGuard;
import dev.assay.adapter.http.connection.UnreadableRequest;
import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.observe.RequestRecorder;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.webserver.websocket.WsUpgrader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Helidon's server with the guards that Assay puts around it. It takes requests from {@link #start} to {@link #close},
 * and closes the parts that it was given.
 */
final class Listener implements AutoCloseable {

    /**
     * Up to this size a body that is too large is read to its end, so that the client gets to see the answer; beyond it
     * the connection is cut.
     */
    private static final long MAX_DRAINED_BYTES = 1024 * 1024;

    /** How long a stopping server waits for what open connections may send. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_FRAME_BYTES = 1024;

    private final HttpSettings settings;
    private final Parts parts;
    private final WebServer server;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * What requests go through.
     *
     * @param routes answer them
     * @param json writes problems
     * @param access who may come in
     * @param recorder notes each
     * @param watchdog ends connections of slow clients
     * @param open whether clients may send their next request to this server
     */
    record Parts(
            Routes routes,
            AssayJson json,
            AccessControl access,
            RequestRecorder recorder,
            Watchdog watchdog,
            BooleanSupplier open) {

        private RequestHandler handler() {
            return new RequestHandler(
                    routes,
                    json,
                    access,
                    recorder,
                    new RequestHandler.Connections(watchdog, () -> !open.getAsBoolean()));
        }

        private UnreadableRequest unreadable() {
            return new UnreadableRequest(json, access, recorder, watchdog);
        }
    }

    /** @param sockets the WebSockets that are answered; empty for none */
    Listener(HttpSettings settings, Parts parts, Optional<WsRouting.Builder> sockets) {
        this.settings = settings;
        this.parts = parts;
        WebServerConfig.Builder builder = builder();
        sockets.ifPresent(routing -> builder.addProtocol(frames()).addRouting(routing));
        this.server = builder.build();
    }

    /** Makes the watchdog of a server. */
    static Watchdog watchdog(HttpSettings settings, Duration moment) {
        return new Watchdog(
                settings.patience(), moment, new ByteBudget(settings.limits().waitingBytes()));
    }

    private WebServerConfig.Builder builder() {
        UnreadableRequest unreadable = parts.unreadable();
        DirectHandlers.Builder direct = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            direct.addHandler(event, unreadable);
        }
        ConnectionGuard guard = new ConnectionGuard(
                http1(parts.watchdog()),
                unreadable,
                parts.watchdog(),
                new ConnectionGuard.Bounds(
                        settings.access().proxies(), settings.limits().connectionsPerAddress(), stopping::get));
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
                .addConnectionSelector(guard)
                .directHandlers(direct.build())
                // The text tells large headers from malformed ones. It is only read here and never sent to the client.
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                .addRouting(HttpRouting.builder().any(parts.handler()));
    }

    private static Http1ConnectionSelector http1(Watchdog watchdog) {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(ConnectionGuard.MAX_REQUEST_LINE_BYTES)
                        .maxHeadersSize(MAX_HEADER_BYTES)
                        // Helidon refuses a Host whose port is empty, which RFC 3986 allows: ConnectionGuard and
                        // RequestHandler check.
                        .validateRequestHeaders(false)
                        .addReceiveListener(ConnectionGuard.watching(watchdog))
                        .build())
                .addUpgrader(new SocketGuard(WsUpgrader.create(frames())))
                .build();
    }

    private static WsConfig frames() {
        return WsConfig.builder().maxFrameLength(MAX_FRAME_BYTES).build();
    }

    /**
     * Begins to take requests.
     *
     * @throws UncheckedIOException if the address cannot be listened on
     */
    void start() {
        server.start();
        if (port() < 0) {
            // Helidon only logs that an address is taken, and has no port then.
            throw new UncheckedIOException(
                    new IOException("the port is taken, or the address belongs to another machine: %s:%s"
                            .formatted(settings.host(), settings.port())));
        }
    }

    /** Returns the port that is listened on, also if the settings left the choice open. */
    int port() {
        return server.port();
    }

    /** Returns the address of the root of all paths. */
    URI url() {
        String host = settings.host();
        return URI.create("http://%s:%s/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
    }

    /** Refuses new connections, lets requests under way end within the grace period, and cuts off the rest. */
    @Override
    public void close() {
        stopping.set(true);
        server.stop();
        parts.watchdog().close();
        parts.recorder().close();
    }
}
