package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that keep the server waiting, or break the rules of a WebSocket. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class SlowAndRudeClientsTest {

    private static final String HANDSHAKE = " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade"
            + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private Served served = new Served(gitHub);

    /** Lets the server hang up soon; for those alone that keep it waiting on purpose. */
    private void loseYourPatienceSoon() {
        served.close();
        served = new Served(gitHub, HttpSettings.DEFAULTS.taking(Duration.ofSeconds(1), Duration.ZERO));
    }

    @AfterEach
    void close() {
        gitHub.release();
        served.close();
    }

    private Socket connected() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.api().port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.1\r\nContent-Length: 10\r\n",
                "POST /nowhere HTTP/1.1\r\nContent-Length: 10\r\n",
                "PUT /health HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
                "POST /api/v1/github/analyze HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n"
            })
    void hangsUpOnABodyThatNobodyReadsAndThatNeverComes(String head) throws Exception {
        loseYourPatienceSoon();
        try (Socket socket = connected()) {
            send(socket, head + "Host: localhost\r\n\r\n");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void hangsUpOnWhoeverTakesNoAnswers() throws Exception {
        loseYourPatienceSoon();
        String task = finished();
        try (Socket socket = connected()) {
            String request = "GET /api/v1/github/task/" + task + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            // Reads nothing: after some time there is no room for another answer, nor for another request.
            boolean cut = false;
            while (!cut) {
                try {
                    send(socket, request.repeat(100));
                } catch (IOException hungUp) {
                    cut = true;
                }
            }
        }
        assertThat(served.client().get("/health/ready").statusCode()).isEqualTo(200);
    }

    private String finished() throws Exception {
        return Client.json(served.client().get("/api/v1/github/user/octocat"))
                .at("/user_data/task_id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an unknown opcode
                "\u0083\u0080\0\0\0\0",
                // a ping with more than 125 bytes
                "\u0089\u00fe\u0000\u00ff\0\0\0\0",
                // not masked
                "\u0081\u0001a"
            })
    void closesAWebSocketThatBreaksTheRules(String frame) throws Exception {
        gitHub.hold();
        try (Socket socket = connected()) {
            InputStream in = upgraded(socket, started());
            send(socket, frame + "x".repeat(255));
            String rest = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(rest).doesNotContain("HTTP/1.1").contains("\u0088");
        }
    }

    @Test
    void keepsFramesWholeWhilePingsAreAnswered() throws Exception {
        String task = finished();
        byte[] ping = {(byte) 0x89, (byte) 0x84, 0, 0, 0, 0, 'p', 'i', 'n', 'g'};
        for (int round = 0; round < 20; round++) {
            try (Socket socket = connected()) {
                OutputStream out = socket.getOutputStream();
                out.write(("GET /task/" + task + HANDSHAKE).getBytes(StandardCharsets.ISO_8859_1));
                for (int i = 0; i < 50; i++) {
                    out.write(ping);
                }
                assertThat(framesOf(socket.getInputStream())).contains("completed");
            }
        }
    }

    private String started() throws Exception {
        return served.start(gitHub, "octocat");
    }

    private static InputStream upgraded(Socket socket, String task) throws IOException {
        send(socket, "GET /task/" + task + HANDSHAKE);
        InputStream in = socket.getInputStream();
        skipHead(in);
        return in;
    }

    private static void skipHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
    }

    /** Reads frames until the server closes; fails if one is no frame. */
    private static String framesOf(InputStream in) throws IOException {
        skipHead(in);
        StringBuilder texts = new StringBuilder();
        int opcode = 0;
        while (opcode != 8) {
            int first = in.read();
            opcode = first & 0x0F;
            assertThat(first & 0xF0).as("a final frame").isEqualTo(0x80);
            assertThat(opcode).as("an opcode").isIn(1, 8, 9, 10);
            byte[] payload = in.readNBytes(length(in));
            if (opcode == 1) {
                texts.append(new String(payload, StandardCharsets.UTF_8));
            }
        }
        return texts.toString();
    }

    private static int length(InputStream in) throws IOException {
        int length = in.read();
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        long bytes = more == 0 ? length : 0;
        for (int i = 0; i < more; i++) {
            bytes = bytes << 8 | in.read();
        }
        return Math.toIntExact(bytes);
    }
}
