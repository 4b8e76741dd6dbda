package dev.assay.adapter.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Set;

/** What is known of a request for the log and the metrics. Belongs to one request. */
final class Exchange {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH");

    private final String id;
    private final ServerRequest request;
    private final long start = System.nanoTime();
    private String route = "none";
    private String client = "";
    private boolean streamed;

    Exchange(ServerRequest request) {
        this.request = request;
        this.id = RequestId.of(request.headers());
    }

    String id() {
        return id;
    }

    ServerRequest request() {
        return request;
    }

    /** Returns the method; "other" for one that nobody knows, because a label must not be made up by clients. */
    String method() {
        String method = request.prologue().method().text();
        return METHODS.contains(method) ? method : "other";
    }

    /** Returns the pattern of the path; "none" if nothing is there. */
    String route() {
        return route;
    }

    String client() {
        return client;
    }

    boolean streamed() {
        return streamed;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void routed(String pattern) {
        route = pattern;
    }

    void from(String name) {
        client = name;
    }

    void streams() {
        streamed = true;
    }
}
