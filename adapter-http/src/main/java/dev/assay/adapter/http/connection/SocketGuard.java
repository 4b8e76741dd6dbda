package dev.assay.adapter.http.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stands around Helidon's WebSockets: a client that does not keep to RFC 6455 gets a close frame with 1002, where
 * Helidon would write an HTTP answer into the middle of the frames.
 *
 * @param upgrader makes the connections
 */
public record SocketGuard(Http1Upgrader upgrader) implements Http1Upgrader {

    /** Final frame, close; two bytes follow: 1002, protocol error. */
    private static final byte[] PROTOCOL_ERROR = {(byte) 0x88, 2, 3, (byte) 0xEA};

    @Override
    public String supportedProtocol() {
        return upgrader.supportedProtocol();
    }

    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        ServerConnection connection = upgrader.upgrade(context, prologue, headers);
        return connection == null ? null : new Guarded(context, connection);
    }

    private record Guarded(ConnectionContext context, ServerConnection connection) implements ServerConnection {

        @Override
        public void handle(Limit limit) throws InterruptedException {
            try {
                connection.handle(limit);
            } catch (CloseConnectionException over) {
                throw over;
            } catch (RuntimeException unreadable) {
                refuse(unreadable);
            }
        }

        private void refuse(RuntimeException unreadable) {
            CloseConnectionException end = new CloseConnectionException("this is no WebSocket", unreadable);
            try {
                context.dataWriter().writeNow(BufferData.create(PROTOCOL_ERROR));
            } catch (RuntimeException gone) {
                end.addSuppressed(gone);
            }
            throw end;
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }
    }
}
