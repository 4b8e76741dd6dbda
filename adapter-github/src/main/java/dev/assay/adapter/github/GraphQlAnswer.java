package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the answers to documents: what they hold, and what GitHub could not tell beside it. */
final class GraphQlAnswer {

    private GraphQlAnswer() {}

    /** Reads an answer that came with status 200. */
    static <T> Data<T> read(JsonNode answer, Class<T> type, Function<String, Trouble.RateLimited> limit)
            throws CallFailedException {
        List<GraphQlError> errors = errors(answer.path("errors"));
        Optional<GraphQlError> spent =
                errors.stream().filter(GraphQlError::rateLimit).findFirst();
        if (spent.isPresent()) {
            throw new CallFailedException(limit.apply(spent.get().message()));
        }
        if (!answer.path("data").isObject()) {
            throw new CallFailedException(withoutData(errors));
        }
        return new Data<>(Json.convert(answer.path("data"), type), errors);
    }

    private static Trouble withoutData(List<GraphQlError> errors) {
        if (errors.isEmpty()) {
            return new Trouble.Unavailable("GitHub could not answer: it sent no data");
        }
        GraphQlError first = errors.getFirst();
        String sentence = "GitHub could not answer: " + first.message();
        if (errors.stream().anyMatch(GraphQlError::tooHeavy)) {
            return new Trouble.TooHeavy(sentence);
        }
        // An error of a kind is GitHub's answer; one without is GitHub's trouble.
        return first.type().isEmpty() ? new Trouble.Unavailable(sentence) : new Trouble.Rejected(sentence);
    }

    private static List<GraphQlError> errors(JsonNode array) {
        List<GraphQlError> errors = new ArrayList<>();
        for (JsonNode error : array) {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asText()));
            errors.add(new GraphQlError(
                    error.path("type").asText(""), error.path("message").asText("no reason given"), path));
        }
        return errors;
    }

    /**
     * Data, at least in part.
     *
     * @param data what was asked for
     * @param errors what is missing in it; empty if nothing is
     */
    record Data<T>(T data, List<GraphQlError> errors) {

        /** Returns what is missing in the data; empty if nothing is. */
        Optional<Trouble> trouble() {
            return errors.stream()
                    .findFirst()
                    .map(error -> new Trouble.Rejected("GitHub left something out: " + error.message()));
        }

        /** Tells whether GitHub left something out because it was too much. */
        boolean cutShort() {
            return errors.stream().anyMatch(GraphQlError::tooHeavy);
        }

        /** Tells whether what was asked under a name is not there, as GitHub says. */
        boolean missing(String name) {
            return errors.stream()
                    .anyMatch(error ->
                            error.type().equals("NOT_FOUND") && error.path().equals(List.of(name)));
        }

        /** Tells whether an error concerns what was asked under a name at the given depth. */
        boolean failedAt(String name) {
            return errors.stream().anyMatch(error -> error.path().contains(name));
        }
    }

    /**
     * Something that GitHub could not tell.
     *
     * @param type GitHub's name for it, or empty text
     * @param message a sentence
     * @param path the aliases and fields that lead to it
     */
    record GraphQlError(String type, String message, List<String> path) {

        private static final Set<String> TOO_HEAVY =
                Set.of("RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "EXCESSIVE_PAGINATION", "TIMEOUT");

        boolean rateLimit() {
            return type.equals("RATE_LIMITED")
                    || type.equals("RATE_LIMIT")
                    || message.toLowerCase(Locale.ROOT).contains("rate limit");
        }

        boolean tooHeavy() {
            String text = message.toLowerCase(Locale.ROOT);
            return TOO_HEAVY.contains(type) || text.contains("resource limits") || text.contains("timed out");
        }
    }
}
