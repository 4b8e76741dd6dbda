package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients who follow a finished task and never read, against a server with little memory: 600 and 64 MiB, unless
 * {@code -Dfollowers=7500 -Dheap=-Xmx256m} asks for more.
 */
@Timeout(600)
class SilentFollowersTest {

    private static final int FOLLOWERS = Integer.getInteger("followers", 600);
    private static final String HEAP = System.getProperty("heap", "-Xmx64m");
    private static final int AT_ONCE = 50;
    private static final int CONNECT_MS = 2_000;

    private static final String UPGRADE =
            "GET /task/%s HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    private static final String EVENTS = "GET /api/v1/github/task/%s/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POLL = "GET /api/v1/github/task/%s HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Socket> followers = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    /** With no share for one client, these stand for many clients. */
    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void staysWellWhileClientsThatNeverReadFollowATask(String share) throws Exception {
        Path log = folder.resolve("server.log");
        Map<String, String> environment = share.isEmpty()
                ? Map.of()
                : Map.of("ASSAY_FOLLOWERS_PER_CLIENT", share, "ASSAY_CONNECTIONS_PER_CLIENT", share);
        try (Member server = Member.start(HEAP, environment, log, "serve", "--demo", "--port", "0")) {
            String task = finishedTask(server);
            for (String request : List.of(UPGRADE, EVENTS, POLL)) {
                connect(server.url(), request.formatted(task));
                closeAll();
            }
            await().until(() -> get(server, "/health").contains("\"up\""));
            await().until(() -> get(server, "/metrics").contains("assay_http_streams 0.0"));
            assertThat(get(server, "/api/v1/github/task/" + task)).contains("\"completed\"");
            assertThat(server.alive()).isTrue();
        } finally {
            closeAll();
            http.close();
        }
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError");
    }

    private String finishedTask(Member server) throws Exception {
        String profile = get(server, "/api/v1/github/user/octocat");
        return profile.replaceFirst("(?s).*\"task_id\":\"([^\"]+)\".*", "$1");
    }

    private String get(Member server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.url().resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void connect(URI server, String request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < FOLLOWERS; i++) {
                threads.execute(() -> follow(server, request));
            }
        }
    }

    /** A server may leave a connection waiting, or cut it: both are its right. */
    private void follow(URI server, String request) {
        Socket socket = new Socket();
        followers.add(socket);
        try {
            socket.setReceiveBufferSize(1);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException refused) {
            System.Logger log = System.getLogger(SilentFollowersTest.class.getName());
            log.log(System.Logger.Level.DEBUG, "refused", refused);
        }
    }

    private void closeAll() {
        for (Socket socket = followers.poll(); socket != null; socket = followers.poll()) {
            try {
                socket.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
