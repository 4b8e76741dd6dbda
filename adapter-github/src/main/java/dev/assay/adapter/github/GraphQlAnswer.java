package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The answer to a document: what it holds, and what GitHub could not tell beside it. */
sealed interface GraphQlAnswer<T> {

    /** Returns the data. */
    Data<T> orThrow() throws CallFailedException;

    /**
     * Data, at least in part.
     *
     * @param data what was asked for
     * @param errors what is missing in it; empty if nothing is
     */
    record Data<T>(T data, List<GraphQlError> errors) implements GraphQlAnswer<T> {
        @Override
        public Data<T> orThrow() {
            return this;
        }

        /** Returns what is missing in the data; empty if nothing is. */
        Optional<Trouble> trouble() {
            return errors.stream()
                    .findFirst()
                    .map(error -> new Trouble.Unavailable("GitHub left something out: " + error.message()));
        }

        /** Tells whether an error concerns what was asked under a name at the given depth. */
        boolean failedAt(String name) {
            return errors.stream().anyMatch(error -> error.path().contains(name));
        }
    }

    /**
     * No data at all.
     *
     * @param trouble why
     */
    record Failed<T>(Trouble trouble) implements GraphQlAnswer<T> {
        @Override
        public Data<T> orThrow() throws CallFailedException {
            throw new CallFailedException(trouble);
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

        boolean rateLimit() {
            return type.equals("RATE_LIMITED")
                    || message.toLowerCase(Locale.ROOT).contains("rate limit");
        }
    }

    /** Reads an answer that came with status 200. */
    static <T> Data<T> read(JsonNode answer, Class<T> type, Supplier<Trouble.RateLimited> limit)
            throws CallFailedException {
        List<GraphQlError> errors = errors(answer.path("errors"));
        if (errors.stream().anyMatch(GraphQlError::rateLimit)) {
            throw new CallFailedException(limit.get());
        }
        if (!answer.path("data").isObject()) {
            String why = errors.stream().findFirst().map(GraphQlError::message).orElse("it sent no data");
            throw new CallFailedException(new Trouble.Unavailable("GitHub could not answer: " + why));
        }
        return new Data<>(Json.convert(answer.path("data"), type), errors);
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
}
