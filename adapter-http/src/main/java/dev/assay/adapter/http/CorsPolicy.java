package dev.assay.adapter.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which web pages of other origins may use this server: none unless they are named. Immutable. */
public final class CorsPolicy {

    /** Pages of this server only. */
    public static final CorsPolicy CLOSED = new CorsPolicy(Set.of());

    private static final String ANY = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;
    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");
    private static final String EXPOSED = "Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-ID";
    private static final String ACCEPTED =
            "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer, traceparent,"
                    + " X-API-Key, X-Request-ID";

    private final Set<String> origins;

    private CorsPolicy(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /**
     * Reads origins, separated by commas, or an asterisk for all.
     *
     * @throws IllegalArgumentException that says which is no origin
     */
    public static CorsPolicy parse(String text) {
        Set<String> origins = new TreeSet<>();
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            String which = parts.length == 1 ? "this" : "number " + (i + 1);
            origins.add(origin(part)
                    .orElseThrow(() -> new IllegalArgumentException(which
                            + " is no origin; expected something like https://app.example.com, perhaps with a port from 1 to"
                            + " 65535 and without a path, or *")));
        }
        return new CorsPolicy(origins);
    }

    /** Returns an origin as browsers write it: in lower case, without the port that the scheme has anyway. */
    private static Optional<String> origin(String text) {
        Matcher parts = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
        if (text.equals(ANY) || !parts.matches()) {
            return text.equals(ANY) ? Optional.of(ANY) : Optional.empty();
        }
        String start = parts.group(1) + "://" + parts.group(2);
        if (parts.group(3) == null) {
            return Optional.of(start);
        }
        int port = Integer.parseInt(parts.group(3));
        if (port < 1 || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        boolean usual = ("" + port).equals(USUAL_PORTS.get(parts.group(1)));
        return Optional.of(usual ? start : start + ":" + port);
    }

    /** Tells whether a page of this origin may use the server. */
    boolean allows(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }

    /** Tells whether a page that opened a connection is one of this server's own, or allowed. */
    boolean allows(Headers headers) {
        Optional<String> origin = headers.first(HeaderNames.ORIGIN);
        return origin.isEmpty()
                || allows(origin.get())
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
    Map<HeaderName, String> headers(Headers request) {
        Map<HeaderName, String> headers = new LinkedHashMap<>();
        if (origins.isEmpty()) {
            return headers;
        }
        headers.put(HeaderNames.VARY, "Origin");
        request.first(HeaderNames.ORIGIN).filter(this::allows).ifPresent(origin -> {
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
    Map<HeaderName, String> preflight(Headers request, String methods) {
        Map<HeaderName, String> headers = new LinkedHashMap<>();
        boolean asked = request.contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
        if (asked && request.first(HeaderNames.ORIGIN).filter(this::allows).isPresent()) {
            headers.put(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
            headers.put(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, ACCEPTED);
            headers.put(HeaderNames.ACCESS_CONTROL_MAX_AGE, "600");
        }
        return headers;
    }
}
