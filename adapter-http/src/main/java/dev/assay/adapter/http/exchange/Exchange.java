package dev.assay.adapter.http.exchange;

import dev.assay.adapter.http.access.Access;
import dev.assay.domain.secret.Secrets;
import dev.assay.domain.task.TraceParent;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What is known of a request for the log and the metrics. Belongs to one request. */
public final class Exchange {

    public static final String NO_ROUTE = "none";

    static final HeaderName TRACE_PARENT = HeaderNames.create("traceparent");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH");

    /** Masks no key but what has the shape of one. */
    private static final AccessControl WITHOUT_KEYS = new AccessControl(Access.OPEN, "");

    private final String id;
    private final String method;
    private final String path;
    private final Secrets secrets;
    private final Optional<String> traceId;
    private final long start = System.nanoTime();
    private String route = NO_ROUTE;
    private String client = "";
    private boolean streamed;

    /** @param access knows what is a key */
    public Exchange(ServerRequest request, AccessControl access) {
        this(request.prologue().method().text(), request.prologue().uriPath().rawPath(), request.headers(), access);
    }

    /** Notes a request of which no more could be read. */
    public Exchange(String method, String path, Headers headers, AccessControl access) {
        this.secrets = access.secrets(path, headers);
        this.id = RequestId.of(headers, secrets);
        this.method = METHODS.contains(method) ? method : "other";
        this.path = secrets.masked(path);
        this.traceId = headers.first(TRACE_PARENT)
                .flatMap(TraceParent::parse)
                .map(TraceParent::traceId)
                .filter(trace -> secrets.masked(trace).equals(trace));
    }

    /** Notes a request of which nothing could be read. */
    public static Exchange unread() {
        return new Exchange("", "/", WritableHeaders.create(), WITHOUT_KEYS);
    }

    public String id() {
        return id;
    }

    /** Returns the path as it came, still encoded, without the keys of the caller. */
    public String path() {
        return path;
    }

    /** Returns a problem as it may be answered: it repeats no key of the caller. */
    byte[] masked(byte[] problem) {
        return secrets.masked(problem);
    }

    /** Returns the trace that the request is part of; empty for none. */
    public Optional<String> traceId() {
        return traceId;
    }

    /** Returns the method; "other" for an unknown one, so that clients cannot make up labels. */
    public String method() {
        return method;
    }

    /** Returns the pattern of the path; "none" if nothing is there. */
    public String route() {
        return route;
    }

    public String client() {
        return client;
    }

    public boolean streamed() {
        return streamed;
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public void routed(String pattern) {
        route = pattern;
    }

    public void from(String name) {
        client = name;
    }

    public void streams() {
        streamed = true;
    }
}
