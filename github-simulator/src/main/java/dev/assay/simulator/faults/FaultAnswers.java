package dev.assay.simulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.faults.Fault.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers of calls that go wrong. */
public final class FaultAnswers {

    private static final byte[] BROKEN = "{\"login\": \"oops\", \"items\": [1,2,,}".getBytes(StandardCharsets.US_ASCII);

    private FaultAnswers() {}

    /**
     * The answer that a caller gets instead of the right one.
     *
     * @param right is asked only by effects that change the right answer
     */
    public static Answer instead(Effect effect, Request request, Supplier<Answer> right) {
        return switch (effect) {
            case Fault.Status status -> status(status);
            case Fault.SecondaryLimit limit -> secondaryLimit(limit);
            case Fault.HtmlPage page -> htmlPage(page);
            case Fault.MalformedJson broken -> new Answer(200, Answer.JSON, BROKEN, Map.of());
            case Fault.EmptyBody empty -> new Answer(200, Answer.JSON, new byte[0], Map.of());
            case Fault.Redirect redirect ->
                Answer.moved(redirect.status(), redirect.location().toString());
            case Fault.PartialError partial -> without(right.get(), partial.field(), resourceLimits());
            case Fault.BrokenPart broken -> without(right.get(), broken.field(), somethingWentWrong());
            case Fault.ResourceLimits limits -> withinResources(right.get(), limits.partial());
            case Fault.SomethingWentWrong broken -> AlteredAnswers.somethingWentWrong(right.get(), broken);
            case Fault.InsufficientScopes scopes ->
                AlteredAnswers.withinScopes(request.document(), right.get(), scopes);
            case Fault.Altered altered -> AlteredAnswers.altered(right.get(), altered);
            default -> right.get();
        };
    }

    private static Answer status(Fault.Status status) {
        String message = status.code() >= 500 ? "Server Error" : "Refused by the simulator";
        Answer answer = Answer.message(status.code(), message);
        return status.retryAfter()
                .map(FaultAnswers::retryAfter)
                .map(answer::with)
                .orElse(answer);
    }

    private static Answer secondaryLimit(Fault.SecondaryLimit limit) {
        String message = "You have exceeded a secondary rate limit. Please wait before you try again.";
        Answer answer = limit.status() == 200
                ? Answer.graphQlError("RATE_LIMITED", message)
                : Answer.message(limit.status(), message);
        return limit.retryAfter()
                .map(FaultAnswers::retryAfter)
                .map(answer::with)
                .orElse(answer);
    }

    private static Answer htmlPage(Fault.HtmlPage page) {
        return Answer.html(page.code(), "<!DOCTYPE html><title>Unicorn!</title><p>This page took too long to load.");
    }

    /** A GraphQL answer of which all, or the last field at the top, was too much. */
    private static Answer withinResources(Answer answer, boolean partial) {
        JsonNode tree = tree(answer);
        if (!(tree.get("data") instanceof ObjectNode data)) {
            return answer;
        }
        Optional<String> last = data.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !key.equals("rateLimit"))
                .reduce((first, second) -> second);
        if (partial && last.isPresent()) {
            return without(answer, last.get(), resourceLimits());
        }
        ObjectNode nothing = Json.object().putNull("data");
        nothing.putArray("errors").add(resourceLimits());
        return Answer.json(200, nothing).with(answer.headers());
    }

    /** The same GraphQL answer with null at one place, and an error that speaks of it. */
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

    private static ObjectNode somethingWentWrong() {
        return Json.object().put("message", "Something went wrong while executing your query.");
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
