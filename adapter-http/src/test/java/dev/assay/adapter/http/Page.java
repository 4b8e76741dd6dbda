package dev.assay.adapter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of another origin that follows a task in a browser, and tells its own server what it sees. */
final class Page implements AutoCloseable {

    private static final String HTML = """
            <!doctype html><title>follow</title><script src="follow.js"></script><script>
            const query = new URLSearchParams(location.search);
            let told = Promise.resolve();
            followTask(query.get('base'), query.get('task'), (line) => {
              told = told.then(() => fetch('/told', {method: 'POST', body: line}));
            });
            </script>
            """;

    private final HttpServer server;
    private final Follower follower;

    Page(Follower follower) throws IOException {
        this.follower = follower;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "text/html", HTML));
        server.createContext(
                "/follow.js",
                exchange ->
                        answer(exchange, "text/javascript", Files.readString(Path.of(Programs.resource("follow.js")))));
        server.createContext("/told", this::hear);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void hear(HttpExchange exchange) throws IOException {
        follower.hear(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, "text/plain", "");
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
