package dev.assay.adapter.http.exchange;

import dev.assay.domain.task.TraceParent;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request on its way to an endpoint.
 *
 * @param request as it came
 * @param parameters the parts of the path that vary, still encoded, by name
 * @param client who asks
 */
public record Call(ServerRequest request, Map<String, String> parameters, String client) {

    /** The most bytes that the body of a request may have. */
    public static final int MAX_BODY_BYTES = 64 * 1024;

    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final int LONGEST_KEY = 255;

    /** Returns a part of the path, decoded once. A plus sign stands for itself there. */
    public String parameter(String name) {
        String encoded = parameters.getOrDefault(name, "");
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST_400, "The path has an escape that is not % and two hex digits."),
                    malformed);
        }
    }

    /** Returns the trace that the caller is part of; empty if it named none. */
    public Optional<TraceParent> trace() {
        return request.headers().first(Exchange.TRACE_PARENT).flatMap(TraceParent::parse);
    }

    /**
     * Returns a query parameter; empty if it is not there.
     *
     * @throws ProblemException if it is there more than once
     */
    public Optional<String> query(String name) {
        List<String> values = request.query().contains(name) ? request.query().all(name) : List.of();
        if (values.size() > 1) {
            throw new ProblemException(Problem.unprocessable(name, "must be given once"));
        }
        return values.stream().findFirst();
    }

    /** Returns the caller's name for this submission; empty if it gave none. */
    public Optional<String> idempotencyKey() {
        Optional<String> key = request.headers().first(IDEMPOTENCY_KEY).map(String::strip);
        if (key.filter(text -> text.isEmpty() || text.length() > LONGEST_KEY).isPresent()) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST_400, "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters."));
        }
        return key;
    }

    /** Returns a query parameter that is true or false; false if it is not there. */
    public boolean flag(String name) {
        List<String> values = request.query().contains(name) ? request.query().all(name) : List.of("false");
        return switch (String.join(",", values).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ProblemException(Problem.unprocessable(name, "must be true or false"));
        };
    }
}
