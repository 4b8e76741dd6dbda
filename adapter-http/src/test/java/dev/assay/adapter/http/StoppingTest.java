package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that have connected when a server stops, and sent nothing yet. */
@Timeout(60)
class StoppingTest {

    private static final byte[] REQUEST =
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CLIENTS = 100;
    private static final HttpSettings DEFAULTS = HttpSettings.DEFAULTS;

    /** The grace is longer than the test may take: the server must not wait for it. */
    private final Served served = new Served(
            new ScriptedGitHub(),
            new HttpSettings(
                    DEFAULTS.host(),
                    DEFAULTS.port(),
                    DEFAULTS.syncTimeout(),
                    DEFAULTS.maxConnections(),
                    DEFAULTS.idleTimeout(),
                    DEFAULTS.patience(),
                    DEFAULTS.drain(),
                    Duration.ofMinutes(5),
                    DEFAULTS.limits(),
                    DEFAULTS.access()));

    private final int port = served.api().port();

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void answersTheirFirstRequest() throws Exception {
        List<Socket> sockets = connected(CLIENTS);
        Thread stop = Thread.startVirtualThread(served.api()::close);
        while (!refuses()) {
            Thread.onSpinWait();
        }
        for (Socket socket : sockets) {
            socket.getOutputStream().write(REQUEST);
        }
        for (Socket socket : sockets) {
            assertThat(received(socket)).startsWith("HTTP/1.1 200 ").containsIgnoringCase("Connection: close");
        }
        stop.join();
    }

    @Test
    void doesNotWaitForThoseWhoStaySilent() throws Exception {
        List<Socket> sockets = connected(CLIENTS);
        served.api().close();
        for (Socket socket : sockets) {
            assertThat(received(socket)).isEmpty();
        }
    }

    /** Connects, and returns once the server knows: it takes connections in their order. */
    private List<Socket> connected(int clients) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            sockets.add(connect());
        }
        assertThat(served.client().get("/health/live").statusCode()).isEqualTo(200);
        return sockets;
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static String received(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean refuses() throws IOException {
        try {
            connect().close();
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }
}
