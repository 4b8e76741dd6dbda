package dev.assay.adapter.http.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.adapter.http.access.TrustedProxies;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConnectionGuardTest {

    /** The stopping server has closed what it knew before this connection was among that. */
    @Test
    @Timeout(60)
    void aSilentConnectionThatComesToBeKnownWhileTheServerStopsIsEnded() {
        ConnectionContext context = mock(ConnectionContext.class, RETURNS_DEEP_STUBS);
        when(context.dataReader()).thenReturn(DataReader.create(ConnectionGuardTest::silence));
        when(context.remotePeer().address()).thenReturn(new InetSocketAddress("127.0.0.1", 1));
        ServerConnectionSelector http1 = mock(ServerConnectionSelector.class, RETURNS_DEEP_STUBS);
        try (Watchdog watchdog = new Watchdog(Duration.ofMinutes(5), Duration.ZERO, new ByteBudget(1024))) {
            ConnectionGuard guard = new ConnectionGuard(
                    http1,
                    mock(UnreadableRequest.class),
                    watchdog,
                    new ConnectionGuard.Bounds(TrustedProxies.NONE, 0, () -> true));

            assertThatThrownBy(() -> guard.connection(context).handle(mock(Limit.class)))
                    .isInstanceOf(CloseConnectionException.class);
        }
    }

    private static byte[] silence() {
        try {
            new CountDownLatch(1).await();
            return new byte[0];
        } catch (InterruptedException ended) {
            throw new DataReader.InsufficientDataAvailableException();
        }
    }
}
