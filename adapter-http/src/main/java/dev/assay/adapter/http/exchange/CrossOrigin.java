package dev.assay.adapter.http.exchange;

import dev.assay.adapter.http.access.CorsPolicy;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The headers by which browsers and this server agree on pages of other origins.
 *
 * @param policy which pages may use the server
 */
public record CrossOrigin(CorsPolicy policy) {

    private static final String EXPOSED = "Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-ID";
    private static final String ACCEPTED =
            "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer, traceparent,"
                    + " X-API-Key, X-Request-ID";

    /** Tells whether a page that opened a connection is one of this server's own, or allowed. */
    public boolean allows(Headers headers) {
        Optional<String> origin = headers.first(HeaderNames.ORIGIN);
        return origin.isEmpty()
                || policy.allows(origin.get())
                || authority(origin.get()).equals(headers.first(HeaderNames.HOST));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** Returns the headers that let the page of this request read the answer; none for others. */
    public Map<HeaderName, String> headers(Headers request) {
        if (policy.closed()) {
            return Map.of();
        }
        Map<HeaderName, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.VARY, "Origin");
        request.first(HeaderNames.ORIGIN).filter(policy::allows).ifPresent(origin -> {
            headers.put(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.put(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        });
        return headers;
    }

    /**
     * Returns what a browser wants to know before it sends a request; empty if the request is no such question.
     *
     * @param methods that the path takes
     */
    public Map<HeaderName, String> preflight(Headers request, String methods) {
        Map<HeaderName, String> headers = new LinkedHashMap<>();
        boolean asked = request.contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
        if (asked && request.first(HeaderNames.ORIGIN).filter(policy::allows).isPresent()) {
            headers.put(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
            headers.put(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, ACCEPTED);
            headers.put(HeaderNames.ACCESS_CONTROL_MAX_AGE, "600");
        }
        return headers;
    }
}
