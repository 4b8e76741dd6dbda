package dev.assay.adapter.http;

import dev.assay.adapter.http.DescribedRequests.Request;
import java.util.List;
import java.util.Random;

/** Makes what is no request, or two at once, or almost one: for the socket itself. */
final class BrokenRequests {

    private static final List<String> FIRST_LINES = List.of(
            "GET /health",
            "GET /health HTTP/0.9",
            "GET /health HTTP/1.0",
            "GET /health HTTP/1.2",
            "GET /health HTTP/2.0",
            "PRI * HTTP/2.0\r\n\r\nSM",
            "GET  /health  HTTP/1.1",
            "get /health http/1.1",
            "GET /health HTTP/1.1 HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "CONNECT localhost:80 HTTP/1.1",
            "GET http://localhost/health HTTP/1.1",
            "GET http:// HTTP/1.1",
            "GET //health HTTP/1.1",
            "GET /\u0000 HTTP/1.1",
            "GET /%00 HTTP/1.1",
            "GET /a\tb HTTP/1.1",
            "G\u00e9T / HTTP/1.1",
            " GET / HTTP/1.1",
            "\r\n\r\nGET /health HTTP/1.1",
            "GET /" + "a".repeat(5_000) + " HTTP/1.1",
            "GET /?" + "a=b&".repeat(900) + " HTTP/1.1",
            "A".repeat(10_000));

    private static final List<String> HEADERS = List.of(
            "Content-Length: -1",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 99999999999999999999",
            "Content-Length: 0x10",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: \u000bchunked",
            "Host: a\r\nHost: b",
            "Host:",
            "Host: \u0000",
            "no colon here",
            ": no name",
            "Bad Name: x",
            "Name\u0000: x",
            "Name: x\u0000y",
            "Name: x\ry",
            "Name: x\ny",
            "Folded: one\r\n two",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Connection: close, keep-alive, upgrade",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 8",
            "X-Request-ID: evil\u0001id",
            "Cookie: " + "a".repeat(17_000),
            "X: y\r\n".repeat(2_000) + "Z: z");

    private static final List<String> CHUNKS = List.of(
            "5\r\nhello\r\n0\r\n\r\n",
            "ffffffffffffffff\r\nx",
            "-5\r\nhello\r\n0\r\n\r\n",
            "5;ext=\"a\"\r\nhello\r\n0\r\nTrailer: x\r\n\r\n",
            "5\nhello\n0\n\n",
            "zz\r\n",
            "0\r\n" + "T: x\r\n".repeat(3_000) + "\r\n",
            "1\r\nab\r\n0\r\n\r\n",
            "fffff\r\n" + "x".repeat(70_000));

    private final Random random;
    private final HostileValues hostile;

    BrokenRequests(Random random) {
        this.random = random;
        this.hostile = new HostileValues(random);
    }

    /** Returns bytes, one character each. */
    String next(Request request) {
        String text = request.text();
        String end = "\r\nHost: localhost\r\n\r\n";
        return switch (random.nextInt(9)) {
            case 0 -> hostile.noise(1 + random.nextInt(3000));
            case 1 -> text.substring(0, random.nextInt(text.length()));
            case 2 -> flipped(text);
            case 3 -> hostile.pick(FIRST_LINES) + end;
            case 4 -> "GET /health HTTP/1.1\r\n" + hostile.pick(HEADERS) + end;
            case 5 -> "POST /api/v1/github/analyze HTTP/1.1\r\n" + hostile.pick(HEADERS) + end + hostile.json();
            case 6 ->
                "POST /api/v1/github/analyze HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked"
                        + end
                        + hostile.pick(CHUNKS);
            case 7 -> text + text + hostile.noise(random.nextInt(50));
            default -> socket() + hostile.noise(random.nextInt(500));
        };
    }

    private static String socket() {
        return String.join(
                "\r\n",
                "GET /task/x HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "",
                "");
    }

    private String flipped(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(5); i++) {
            changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(256));
        }
        return changed.toString();
    }
}
