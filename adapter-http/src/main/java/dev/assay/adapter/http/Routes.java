package dev.assay.adapter.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which endpoint answers which method and path. Paths are compared as they came, still encoded, so that an encoded
 * slash is part of a name. Filled by one thread, then safe for many.
 *
 * <p>Helidon's own routing is not used because it answers a wrong method with 404 and matches decoded paths.
 */
final class Routes {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final String OPTIONS = "OPTIONS";

    private final List<Route> routes = new ArrayList<>();

    private record Route(List<String> pattern, Map<String, Endpoint> byMethod) {

        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String expected = pattern.get(i);
                if (expected.startsWith("{") && !path.get(i).isEmpty()) {
                    parameters.put(expected.substring(1, expected.length() - 1), path.get(i));
                } else if (!expected.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters);
        }

        String allow() {
            return String.join(", ", byMethod.keySet()) + ", " + OPTIONS;
        }
    }

    private record Match(Route route, Map<String, String> parameters) {}

    /** Adds an endpoint for GET and HEAD. */
    Routes get(String path, Endpoint endpoint) {
        return add(GET, path, endpoint).add(HEAD, path, endpoint);
    }

    /** Adds an endpoint for POST. */
    Routes post(String path, Endpoint endpoint) {
        return add("POST", path, endpoint);
    }

    /** Adds an endpoint for DELETE. */
    Routes delete(String path, Endpoint endpoint) {
        return add("DELETE", path, endpoint);
    }

    private Routes add(String method, String path, Endpoint endpoint) {
        List<String> pattern = segments(path);
        Route route = routes.stream()
                .filter(known -> known.pattern().equals(pattern))
                .findFirst()
                .orElseGet(() -> added(pattern));
        route.byMethod().put(method, endpoint);
        return this;
    }

    private Route added(List<String> pattern) {
        Route route = new Route(pattern, new TreeMap<>());
        routes.add(route);
        return route;
    }

    /** Answers a request by the endpoint that is meant for it. */
    Reply answer(ServerRequest request) throws InterruptedException {
        Match match = match(segments(request.prologue().uriPath().rawPath()));
        String method = request.prologue().method().text();
        if (method.equals(OPTIONS)) {
            return Reply.empty(Status.NO_CONTENT_204)
                    .with(HeaderNames.ALLOW, match.route().allow());
        }
        Endpoint endpoint = match.route().byMethod().get(method);
        if (endpoint == null) {
            throw new ProblemException(methodNotAllowed(match.route().allow()));
        }
        return endpoint.answer(new Call(request, match.parameters()));
    }

    private Match match(List<String> path) {
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent()) {
                return new Match(route, parameters.get());
            }
        }
        throw new ProblemException(Problem.of(Status.NOT_FOUND_404, "There is nothing at this path."));
    }

    private static Problem methodNotAllowed(String allow) {
        return Problem.of(Status.METHOD_NOT_ALLOWED_405, "This path takes " + allow + " only.")
                .with(HeaderNames.ALLOW, allow);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
