package dev.assay.adapter.http;

import dev.assay.domain.task.TraceParent;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What is known of a request for the log and the metrics. Belongs to one request. */
final class Exchange {

    static final String NO_ROUTE = "none";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH");

    private final String id;
    private final String method;
    private final String path;
    private final Optional<String> traceId;
    private final long start = System.nanoTime();
    private String route = NO_ROUTE;
    private String client = "";
    private boolean streamed;

    Exchange(ServerRequest request) {
        this(
                RequestId.of(request.headers()),
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.headers().first(AccessLog.TRACE_PARENT));
    }

    /** Notes a request that could not be read. */
    Exchange(String id, String method, String path) {
        this(id, method, path, Optional.empty());
    }

    private Exchange(String id, String method, String path, Optional<String> trace) {
        this.id = id;
        this.method = METHODS.contains(method) ? method : "other";
        this.path = path;
        this.traceId = trace.flatMap(TraceParent::parse).map(TraceParent::traceId);
    }

    String id() {
        return id;
    }

    /** Returns the path as it came, still encoded. */
    String path() {
        return path;
    }

    /** Returns the trace that the request is part of; empty for none. */
    Optional<String> traceId() {
        return traceId;
    }

    /** Returns the method; "other" for one that nobody knows, because a label must not be made up by clients. */
    String method() {
        return method;
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
