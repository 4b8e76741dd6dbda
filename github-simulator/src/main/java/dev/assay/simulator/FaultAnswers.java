package dev.assay.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of calls that go wrong. */
final class FaultAnswers {

    private FaultAnswers() {}

    static Answer status(Fault.Status status) {
        String message = status.code() >= 500 ? "Server Error" : "Refused by the simulator";
        Answer answer = Answer.message(status.code(), message);
        return status.retryAfter()
                .map(FaultAnswers::retryAfter)
                .map(answer::with)
                .orElse(answer);
    }

    static Answer secondaryLimit(Fault.SecondaryLimit limit) {
        String message = "You have exceeded a secondary rate limit. Please wait before you try again.";
        Answer answer = limit.status() == 200
                ? GraphQlApi.errors("RATE_LIMITED", message)
                : Answer.message(limit.status(), message);
        return limit.retryAfter()
                .map(FaultAnswers::retryAfter)
                .map(answer::with)
                .orElse(answer);
    }

    static Answer htmlPage(Fault.HtmlPage page) {
        return Answer.html(page.code(), "<!DOCTYPE html><title>Unicorn!</title><p>This page took too long to load.");
    }

    static Answer redirect(Fault.Redirect redirect) {
        return Answer.moved(redirect.status(), redirect.location().toString());
    }

    /** A GraphQL answer of which all, or the last field at the top, was too much. */
    static Answer withinResources(Answer answer, boolean partial) {
        JsonNode tree = tree(answer);
        if (!(tree.get("data") instanceof ObjectNode data)) {
            return answer;
        }
        Optional<String> last = data.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !key.equals("rateLimit"))
                .reduce((first, second) -> second);
        if (partial && last.isPresent()) {
            return withoutPart(answer, last.get());
        }
        ObjectNode nothing = Json.object().putNull("data");
        nothing.putArray("errors").add(resourceLimits());
        return Answer.json(200, nothing).with(answer.headers());
    }

    /** The same GraphQL answer with null at one place and the error that says that it was too much. */
    static Answer withoutPart(Answer answer, String field) {
        return without(answer, field, resourceLimits());
    }

    /** The same GraphQL answer with null at one place and an error that says nothing. */
    static Answer withBrokenPart(Answer answer, String field) {
        return without(answer, field, Json.object().put("message", "Something went wrong while executing your query."));
    }

    private static Answer without(Answer answer, String field, ObjectNode error) {
        JsonNode tree = tree(answer);
        if (!(tree.get("data") instanceof ObjectNode data)) {
            return answer;
        }
        List<String> path = Arrays.asList(field.split("\\.", -1));
        JsonNode parent = data;
        for (String key : path.subList(0, path.size() - 1)) {
            parent = parent.path(key);
        }
        if (parent instanceof ObjectNode object) {
            object.putNull(path.getLast());
        }
        ArrayNode errorPath = error.putArray("path");
        path.forEach(errorPath::add);
        ((ObjectNode) tree).withArray("errors").add(error);
        return Answer.json(200, tree).with(answer.headers());
    }

    private static ObjectNode resourceLimits() {
        return Json.object()
                .put("type", "RESOURCE_LIMITS_EXCEEDED")
                .put("message", "Resource limits for this query exceeded.");
    }

    static JsonNode tree(Answer answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException("the simulator's own answer is no JSON", impossible);
        }
    }

    private static Map<String, String> retryAfter(Duration wait) {
        return Map.of("Retry-After", Long.toString(wait.toSeconds()));
    }
}
