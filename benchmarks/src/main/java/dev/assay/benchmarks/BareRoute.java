package dev.assay.benchmarks;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The least that the HTTP server's library can do: one route that returns the bytes of another server's answer. What
 * Assay serves is measured against it. A POST is answered alike, once its body has been read. Arguments: the port, and
 * the address of the answer.
 */
public final class BareRoute {

    private BareRoute() {}

    /** Serves until the process is ended. */
    public static void main(String[] arguments) throws Exception {
        HttpResponse<byte[]> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer =
                    client.send(HttpRequest.newBuilder(URI.create(arguments[1])).build(), BodyHandlers.ofByteArray());
        }
        byte[] body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(HttpRouting.builder()
                        .get(
                                "/bare",
                                (request, response) -> response.header(HeaderNames.CONTENT_TYPE, type)
                                        .send(body))
                        .post("/bare", (request, response) -> {
                            request.content().consume();
                            response.header(HeaderNames.CONTENT_TYPE, type).send(body);
                        }))
                .build()
                .start();
        QueueBenchmark.print("%s bytes at /bare".formatted(body.length));
    }
}
