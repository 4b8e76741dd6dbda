package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.testkit.Await;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client holds its share of followers and connections, and leaves the rest to others. */
@Timeout(120)
class ClientSharesTest {

    private static final String WEB_SOCKET = " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade"
            + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    /** The code 1013 in a close frame. */
    private static final String TRY_AGAIN_LATER = "\u0003\u00f5";

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        gitHub.release();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Served served(HttpLimits limits) {
        return new Served(gitHub, HttpSettings.DEFAULTS.with(limits, Access.OPEN));
    }

    private InputStream ask(Served served, String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.api().port());
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket.getInputStream();
    }

    private InputStream events(Served served, String task) throws IOException {
        return ask(served, "GET /api/v1/github/task/" + task + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        int next = 0;
        while (next >= 0 && text.indexOf(end) < 0) {
            next = in.read();
            text.append(next < 0 ? "" : String.valueOf((char) next));
        }
        return text.toString();
    }

    @Test
    void refusesAClientThatFollowsItsShareOfTasks() throws Exception {
        gitHub.hold();
        try (Served served = served(HttpLimits.DEFAULTS.following(10, 2))) {
            String task = served.start(gitHub, "octocat");
            assertThat(until(events(served, task), "event: progress")).contains("200 OK");
            assertThat(until(events(served, task), "event: progress")).contains("200 OK");

            assertThat(until(events(served, task), "\r\n\r\n"))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After");
            InputStream socket = ask(served, "GET /task/" + task + WEB_SOCKET);
            assertThat(until(socket, TRY_AGAIN_LATER)).contains(TRY_AGAIN_LATER);

            sockets.getFirst().close();
            gitHub.release();
            Await.await().until(() -> !served.client().get("/metrics").body().contains("assay_http_streams 2.0"));
        }
    }

    @Test
    void refusesAnAddressThatHoldsItsShareOfConnections() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULTS.sharing(0, 2);
        try (Served served = served(limits)) {
            String request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
            assertThat(until(ask(served, request), "\"up\"")).contains("200 OK");
            assertThat(until(ask(served, request), "\"up\"")).contains("200 OK");

            assertThat(until(ask(served, ""), "\r\n\r\n")).startsWith("HTTP/1.1 503");

            sockets.getFirst().close();
            Await.await().until(() -> until(ask(served, request), "\r\n\r\n").startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void hangsUpOnAClientThatDoesNotAnswerACloseFrame() throws Exception {
        try (Served served = served(HttpLimits.DEFAULTS)) {
            InputStream socket = ask(served, "GET /task/nonsense" + WEB_SOCKET);
            assertThat(new String(socket.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 101")
                    .contains("there is no task of this id");
        }
    }
}
