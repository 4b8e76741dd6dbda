package dev.assay.adapter.http;

import static dev.assay.testkit.Await.await;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final HttpSettings SETTINGS = new HttpSettings(
            DEFAULTS.host(),
            DEFAULTS.port(),
            DEFAULTS.syncTimeout(),
            DEFAULTS.idleTimeout(),
            DEFAULTS.patience(),
            DEFAULTS.drain(),
            Duration.ofMinutes(5),
            DEFAULTS.limits(),
            DEFAULTS.access());

    private static Served served(Duration moment) {
        return new Served(new ScriptedGitHub(), SETTINGS, 0, moment);
    }

    /** The moment that they are given is longer than the test may take: however slow they are, they are heard. */
    @Test
    void answersTheirFirstRequest() throws Exception {
        try (Served served = served(Duration.ofMinutes(5));
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Socket> sockets = connected(served, CLIENTS);
            Future<?> stop = other.submit(served.api()::close);
            await().until(() -> refuses(served));
            for (Socket socket : sockets) {
                socket.getOutputStream().write(REQUEST);
            }
            for (Socket socket : sockets) {
                assertThat(received(socket)).startsWith("HTTP/1.1 200 ").containsIgnoringCase("Connection: close");
            }
            stop.get();
        }
    }

    @Test
    void doesNotWaitForThoseWhoStaySilent() throws Exception {
        try (Served served = served(Duration.ofMillis(1))) {
            List<Socket> sockets = connected(served, CLIENTS);
            served.api().close();
            for (Socket socket : sockets) {
                assertThat(received(socket)).isEmpty();
            }
        }
    }

    /** Connects, and returns once the server knows: it takes connections in their order. */
    private static List<Socket> connected(Served served, int clients) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            sockets.add(connect(served));
        }
        assertThat(served.client().raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        return sockets;
    }

    private static Socket connect(Served served) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.api().port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String received(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean refuses(Served served) throws IOException {
        try {
            connect(served).close();
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }
}
