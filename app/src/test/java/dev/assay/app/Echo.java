package dev.assay.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/** A GitHub that repeats the token it is shown wherever an answer has room for one. */
final class Echo implements AutoCloseable {

    private static final String SCHEME = "Bearer ";

    private final HttpServer server;
    private final Way way;

    /** Where the token is repeated. */
    enum Way {
        REFUSAL,
        ESCAPED_REFUSAL,
        ENCODED_REFUSAL,
        HEADER_OF_A_REFUSAL,
        GRAPHQL_ERROR,
        GRAPHQL_ERROR_BESIDE_DATA,
        REDIRECTION,
        MISSING_PAGE,
        NO_JSON
    }

    private Echo(HttpServer server, Way way) {
        this.server = server;
        this.way = way;
    }

    static Echo start(Way way) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Echo echo = new Echo(server, way);
        server.createContext("/", echo::answer);
        server.start();
        return echo;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        String token = shown.substring(SCHEME.length());
        String said = "no user for " + token + ", sent as Authorization: " + shown;
        switch (way) {
            case REFUSAL -> send(exchange, 401, "{\"message\":\"" + said + "\"}");
            case ESCAPED_REFUSAL -> send(exchange, 401, "{\"message\":\"Bad credentials: " + escaped(token) + "\"}");
            case ENCODED_REFUSAL -> send(exchange, 401, "{\"message\":\"not for Basic " + encoded(token) + "\"}");
            case HEADER_OF_A_REFUSAL -> {
                exchange.getResponseHeaders().set("WWW-Authenticate", shown);
                exchange.getResponseHeaders().set("ETag", "\"" + token + "\"");
                send(exchange, 403, "{\"message\":\"" + "x".repeat(180) + token + "\"}");
            }
            case GRAPHQL_ERROR ->
                send(exchange, 200, "{\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"" + said + "\"}]}");
            case GRAPHQL_ERROR_BESIDE_DATA ->
                send(
                        exchange,
                        200,
                        "{\"data\":{\"user\":null},\"errors\":[{\"type\":\"FORBIDDEN\",\"path\":[\"user\"],"
                                + "\"message\":\"" + said + "\"}]}");
            case REDIRECTION -> {
                exchange.getResponseHeaders().set("Location", url() + "/graphql?access_token=" + token);
                send(exchange, 307, "");
            }
            case MISSING_PAGE -> send(exchange, 404, exchange.getRequestURI() + " " + said);
            case NO_JSON -> send(exchange, 422, said);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String escaped(String token) {
        return token.chars()
                .mapToObj(letter -> String.format("\\u%04x", letter))
                .collect(Collectors.joining());
    }

    static String encoded(String token) {
        return Base64.getEncoder().encodeToString(("octocat:" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
