package dev.assay.adapter.http.exchange;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Which endpoint answers which method and path. Paths are compared as they came, still encoded, so that an encoded
 * slash is part of a name. Filled by one thread, then safe for many.
 *
 * <p>Helidon's own routing is not used because it answers a wrong method with 404 and matches decoded paths.
 */
public final class Routes {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    public static final String OPTIONS = "OPTIONS";

    private static final Pattern ABSOLUTE = Pattern.compile("^https?://[^/]*/?", Pattern.CASE_INSENSITIVE);

    private final List<Route> routes = new ArrayList<>();

    /**
     * What is at the paths of one form.
     *
     * @param path the form as it was added
     * @param pattern its segments; one in braces stands for any that is not empty
     * @param byMethod who answers
     */
    public record Route(String path, List<String> pattern, Map<String, Endpoint> byMethod) {

        private boolean matches(String... segments) {
            if (segments.length != pattern.size()) {
                return false;
            }
            // The first segments of many routes are the same; the last ones tell them apart.
            for (int i = segments.length - 1; i >= 0; i--) {
                String expected = pattern.get(i);
                boolean any = varies(expected) && !segments[i].isEmpty();
                if (!any && !expected.equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }

        private Map<String, String> parameters(String... segments) {
            Map<String, String> parameters = new HashMap<>(2);
            for (int i = 0; i < segments.length; i++) {
                String name = pattern.get(i);
                if (varies(name)) {
                    parameters.put(name.substring(1, name.length() - 1), segments[i]);
                }
            }
            return parameters;
        }

        private static boolean varies(String segment) {
            return segment.startsWith("{");
        }

        /** Returns the methods that the path takes. */
        public String allow() {
            return String.join(", ", byMethod.keySet()) + ", " + OPTIONS;
        }
    }

    /**
     * What was found at a path.
     *
     * @param route what is there
     * @param parameters the parts of the path that vary, still encoded, by name
     */
    public record Match(Route route, Map<String, String> parameters) {

        public String pattern() {
            return route.path();
        }
    }

    /** Adds an endpoint for GET and HEAD. */
    public Routes get(String path, Endpoint endpoint) {
        return add(GET, path, endpoint).add(HEAD, path, endpoint);
    }

    /** Adds an endpoint for POST. */
    public Routes post(String path, Endpoint endpoint) {
        return add("POST", path, endpoint);
    }

    /** Adds an endpoint for DELETE. */
    public Routes delete(String path, Endpoint endpoint) {
        return add("DELETE", path, endpoint);
    }

    private Routes add(String method, String path, Endpoint endpoint) {
        Route route = routes.stream()
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseGet(() -> added(path));
        route.byMethod().put(method, endpoint);
        return this;
    }

    /** Returns all paths, with the names of their parts that vary. */
    public List<String> paths() {
        return routes.stream().map(Route::path).toList();
    }

    /** Shows each method and path that is answered. */
    public void forEach(BiConsumer<String, String> seen) {
        routes.forEach(route -> route.byMethod().keySet().forEach(method -> seen.accept(method, route.path())));
    }

    private Route added(String path) {
        Route route = new Route(path, List.of(segments(path)), new TreeMap<>());
        routes.add(route);
        return route;
    }

    /**
     * Finds what lies at a path.
     *
     * @throws ProblemException if there is nothing
     */
    public Match match(ServerRequest request) {
        return match(segments(request.prologue().uriPath().rawPath()));
    }

    /** Answers a request by the endpoint that is meant for it. */
    public static Reply answer(Match match, Call call) throws InterruptedException {
        String method = call.request().prologue().method().text();
        Endpoint endpoint = match.route().byMethod().get(method);
        if (endpoint == null) {
            throw new ProblemException(methodNotAllowed(match.route().allow()));
        }
        return endpoint.answer(call);
    }

    private Match match(String... segments) {
        for (Route route : routes) {
            if (route.matches(segments)) {
                return new Match(route, route.parameters(segments));
            }
        }
        throw new ProblemException(Problem.of(Status.NOT_FOUND_404, "There is nothing at this path."));
    }

    private static Problem methodNotAllowed(String allow) {
        return Problem.of(Status.METHOD_NOT_ALLOWED_405, "This path takes " + allow + " only.")
                .with(HeaderNames.ALLOW, allow);
    }

    /** A request may name the whole address, as it does to a proxy. */
    private static String[] segments(String path) {
        String own = path.startsWith("/") ? path : ABSOLUTE.matcher(path).replaceFirst("/");
        return own.split("/", -1);
    }
}
