package dev.assay.adapter.http.connection;

import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.adapter.http.exchange.Codings;
import dev.assay.adapter.http.exchange.Reply;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.DirectTransportRequest;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Stands in front of Helidon's HTTP/1.1: answers other versions instead of hanging up without a word, lets an address
 * hold its share of connections only, and has clients watched that send half a request.
 */
public final class ConnectionGuard implements ServerConnectionSelector {

    public static final int MAX_REQUEST_LINE_BYTES = 4096;

    private final ServerConnectionSelector http1;
    private final UnreadableRequest unreadable;
    private final Watchdog watchdog;
    private final TrustedProxies proxies;
    private final Shares shares;
    private final BooleanSupplier stopping;

    /**
     * Which address may hold how many connections, and until when.
     *
     * @param proxies that hold connections of many clients
     * @param perAddress the most connections of one address; 0 for any number
     * @param stopping whether the server closes the connections that it knows
     */
    public record Bounds(TrustedProxies proxies, int perAddress, BooleanSupplier stopping) {}

    public ConnectionGuard(
            ServerConnectionSelector http1, UnreadableRequest unreadable, Watchdog watchdog, Bounds bounds) {
        this.http1 = http1;
        this.unreadable = unreadable;
        this.watchdog = watchdog;
        this.proxies = bounds.proxies();
        this.shares = new Shares(bounds.perAddress());
        this.stopping = bounds.stopping();
    }

    /** Has a client watched between the first line of its request and the end of the headers. */
    public static Http1ConnectionListener watching(Watchdog watchdog) {
        return new Http1ConnectionListener() {
            @Override
            public void prologue(ConnectionContext connection, HttpPrologue prologue) {
                watchdog.waiting();
            }

            @Override
            public void headers(ConnectionContext connection, Headers headers) {
                watchdog.done();
                validate(headers);
                Codings.dropIdentity(headers);
            }
        };
    }

    /** Before anything else reads them: what stands in a header that is none must not be acted on. */
    private static void validate(Headers headers) {
        try {
            headers.forEach(Header::validate);
        } catch (IllegalArgumentException malformed) {
            throw RequestException.builder()
                    .type(DirectHandler.EventType.BAD_REQUEST)
                    .status(Status.BAD_REQUEST_400)
                    .request(DirectTransportRequest.create("HTTP/1.1", "", "/"))
                    .setKeepAlive(false)
                    .message("a header is malformed")
                    .cause(malformed)
                    .build();
        }
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http1.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new Guarded(context, http1.connection(context));
    }

    private final class Guarded implements ServerConnection {
        private final ConnectionContext context;
        private final ServerConnection delegate;
        private volatile boolean identified;
        private volatile Thread thread = Thread.currentThread();

        Guarded(ConnectionContext context, ServerConnection delegate) {
            this.context = context;
            this.delegate = delegate;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            thread = Thread.currentThread();
            // This one may have come to be known too late to be among them.
            if (stopping.getAsBoolean()) {
                close(false);
            }
            Optional<String> holder = proxies.holder(context.remotePeer().address());
            if (holder.isPresent() && !shares.take(holder.get())) {
                refuse(Status.SERVICE_UNAVAILABLE_503);
                throw new CloseConnectionException("this address has its share of connections");
            }
            try {
                handleOwn(limit);
            } finally {
                holder.ifPresent(shares::giveBack);
            }
        }

        private void handleOwn(Limit limit) throws InterruptedException {
            if (speaksAnotherVersion()) {
                refuse(Status.HTTP_VERSION_NOT_SUPPORTED_505);
                throw new CloseConnectionException("another version of HTTP");
            }
            identified = true;
            delegate.handle(limit);
        }

        private boolean speaksAnotherVersion() {
            DataReader reader = context.dataReader();
            try {
                // A connection may be silent for a while; what has begun must not take long.
                reader.ensureAvailable();
                watchdog.waiting();
                int end = reader.findNewLine(MAX_REQUEST_LINE_BYTES);
                return end < MAX_REQUEST_LINE_BYTES
                        && UnreadableRequest.ofAnotherVersion(
                                reader.getBuffer(end).readString(end, StandardCharsets.ISO_8859_1));
            } catch (DataReader.IncorrectNewLineException malformed) {
                // Helidon says so in its answer.
                return false;
            } catch (DataReader.InsufficientDataAvailableException gone) {
                throw new CloseConnectionException("the client left before its first line was whole", gone);
            } finally {
                watchdog.done();
            }
        }

        private void refuse(Status status) {
            Reply reply = unreadable.reply(status);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status.code() + " " + status.reasonPhrase() + "\r\n");
            reply.with(HeaderNames.CONNECTION, Reply.CLOSE)
                    .with(HeaderNames.CONTENT_LENGTH, String.valueOf(reply.body().length))
                    .headers()
                    .forEach(header -> head.append(header.name())
                            .append(": ")
                            .append(header.get())
                            .append("\r\n"));
            head.append("\r\n");
            context.dataWriter().writeNow(BufferData.create(head.toString().getBytes(StandardCharsets.ISO_8859_1)));
            context.dataWriter().writeNow(BufferData.create(reply.body()));
        }

        @Override
        public Duration idleTime() {
            return delegate.idleTime();
        }

        /** A request may be on the way: unless told to hurry, it leaves that a moment, and the answer ends all. */
        @Override
        public void close(boolean interrupt) {
            if (interrupt) {
                end(true);
            } else {
                watchdog.inAMoment(() -> end(false));
            }
        }

        private void end(boolean interrupt) {
            if (identified) {
                delegate.close(interrupt);
            } else {
                thread.interrupt();
            }
        }
    }
}
