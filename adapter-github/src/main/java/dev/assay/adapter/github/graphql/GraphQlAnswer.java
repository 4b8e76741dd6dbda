package dev.assay.adapter.github.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.domain.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the answers to documents: what they hold, and what GitHub could not tell beside it. */
public final class GraphQlAnswer {

    private GraphQlAnswer() {}

    /** Reads an answer that came with status 200. */
    static <T> Data<T> read(JsonNode answer, Class<T> type, Function<String, CallFailure.RateLimited> limit)
            throws CallFailedException {
        List<GraphQlError> errors = errors(answer.path("errors"));
        Optional<GraphQlError> spent =
                errors.stream().filter(GraphQlError::rateLimit).findFirst();
        if (spent.isPresent()) {
            throw new CallFailedException(limit.apply(spent.get().message()));
        }
        JsonNode data = answer.path("data");
        boolean refused = errors.stream().anyMatch(GraphQlError::scopes) && withoutUser(data);
        if (!data.isObject() || refused) {
            throw new CallFailedException(withoutData(errors));
        }
        List<GraphQlError> all = new ArrayList<>(errors);
        all.addAll(MissingEntries.in(data, errors));
        return new Data<>(Json.convert(data, type), all);
    }

    private static boolean withoutUser(JsonNode data) {
        return data.has("user") ? data.path("user").isNull() : empty(data);
    }

    /** Tells whether data hold nothing of what was asked for. */
    static boolean empty(JsonNode data) {
        return data.propertyStream()
                .filter(field -> !field.getKey().equals("rateLimit"))
                .allMatch(field -> field.getValue().isNull());
    }

    private static CallFailure withoutData(List<GraphQlError> errors) {
        if (errors.isEmpty()) {
            return new CallFailure.Unavailable("GitHub could not answer: it sent no data");
        }
        GraphQlError first = errors.getFirst();
        String sentence = "GitHub could not answer: " + first.message();
        if (errors.stream().anyMatch(GraphQlError::tooHeavy)) {
            return new CallFailure.TooHeavy(sentence);
        }
        if (errors.stream().anyMatch(GraphQlError::scopes)) {
            return new CallFailure.ScopesMissing(sentence, Missing.NOTHING);
        }
        // An error of a kind is GitHub's answer; one without is GitHub's trouble.
        return first.type().isEmpty() ? new CallFailure.Unavailable(sentence) : new CallFailure.Rejected(sentence);
    }

    /** Returns the errors beside, or instead of, data. */
    static List<GraphQlError> errors(JsonNode array) {
        List<GraphQlError> errors = new ArrayList<>();
        for (JsonNode error : array) {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asText()));
            errors.add(new GraphQlError(
                    error.path("type").asText(""),
                    Secrets.SHAPED.maskedQuote(error.path("message").asText("no reason given")),
                    path,
                    error.path("locations").path(0).path("line").asInt(0)));
        }
        return errors;
    }

    /**
     * Data, at least in part.
     *
     * @param data what was asked for
     * @param errors what is missing in it; empty if nothing is
     */
    public record Data<T>(T data, List<GraphQlError> errors) {

        public Data {
            errors = List.copyOf(errors);
        }

        public Data<T> with(List<GraphQlError> more) {
            return new Data<>(
                    data, Stream.concat(errors.stream(), more.stream()).toList());
        }

        /** Returns what is missing in the data; empty if nothing is. */
        public Optional<CallFailure> failure() {
            return failure(errors.stream());
        }

        /** Returns the same, but for what is not there, as GitHub says. */
        public Optional<CallFailure> failureBesideNotFound() {
            return failure(errors.stream().filter(error -> !error.type().equals("NOT_FOUND")));
        }

        /** Returns what is missing at a path or below; empty if nothing is. */
        public Optional<CallFailure> troubleWithin(String... path) {
            List<String> steps = List.of(path);
            return failure(errors.stream().filter(error -> error.within(steps)));
        }

        private static Optional<CallFailure> failure(Stream<GraphQlError> errors) {
            return errors.findFirst()
                    .map(error -> new CallFailure.Rejected("GitHub left something out: " + error.message()));
        }

        /** Tells whether GitHub left something out because it was too much. */
        public boolean cutShort() {
            return errors.stream().anyMatch(GraphQlError::tooHeavy);
        }

        /** Tells whether GitHub left something out at a path or below because it was too much. */
        public boolean cutShortWithin(String... path) {
            List<String> steps = List.of(path);
            return errors.stream().anyMatch(error -> error.tooHeavy() && error.within(steps));
        }

        /** Tells whether what was asked under a name is not there, as GitHub says. */
        public boolean missing(String name) {
            return errors.stream()
                    .anyMatch(error ->
                            error.type().equals("NOT_FOUND") && error.path().equals(List.of(name)));
        }
    }

    /**
     * Something that GitHub could not tell.
     *
     * @param type GitHub's name for it, or empty text
     * @param message a sentence
     * @param path the aliases and fields that lead to it; empty if GitHub did not say
     * @param line of the document that it speaks of; 0 if GitHub did not say
     */
    public record GraphQlError(String type, String message, List<String> path, int line) {

        public static final String SCOPES = "INSUFFICIENT_SCOPES";

        private static final Set<String> TOO_HEAVY =
                Set.of("RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "EXCESSIVE_PAGINATION", "TIMEOUT");

        private static final List<String> TOO_HEAVY_WORDS = List.of(
                "resource limits",
                "timed out",
                "timeout",
                // What GitHub says of most documents that it gave up on.
                "something went wrong while executing your query");

        public GraphQlError {
            path = List.copyOf(path);
        }

        boolean rateLimit() {
            return type.equals("RATE_LIMITED") || type.equals("RATE_LIMIT") || says("rate limit");
        }

        boolean tooHeavy() {
            return TOO_HEAVY.contains(type) || TOO_HEAVY_WORDS.stream().anyMatch(this::says);
        }

        /** Tells whether the scopes of the token do not cover it. */
        public boolean scopes() {
            return type.equals(SCOPES) || says("has not been granted the required scopes");
        }

        private boolean says(String words) {
            return message.toLowerCase(Locale.ROOT).contains(words);
        }

        /** Tells whether it concerns what is found at a path, or something in it. */
        public boolean within(List<String> steps) {
            return path.size() >= steps.size() && path.subList(0, steps.size()).equals(steps);
        }
    }
}
