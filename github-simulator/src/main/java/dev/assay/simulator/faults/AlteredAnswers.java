package dev.assay.simulator.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers that are right but for some places, and errors that stand in their stead. */
final class AlteredAnswers {

    private static final String EVERY = "*";

    private AlteredAnswers() {}

    static Answer somethingWentWrong(Answer answer, Fault.SomethingWentWrong broken) {
        JsonNode tree = FaultAnswers.tree(answer);
        if (!tree.path("data").isObject()
                || !broken.about().matcher(tree.toString()).find()) {
            return answer;
        }
        return withoutData(Json.object()
                        .put(
                                "message",
                                "Something went wrong while executing your query. This may be the result of a timeout, "
                                        + "or it could be a GitHub bug. Please include `0A0B:1C1D:2E2E` when reporting "
                                        + "this issue."))
                .with(answer.headers());
    }

    static Answer withinScopes(String query, Answer answer, Fault.InsufficientScopes scopes) {
        Optional<Integer> place = place(query, scopes);
        if (place.isEmpty()) {
            return answer;
        }
        String before = query.substring(0, place.get());
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        ObjectNode error = Json.object().put("type", "INSUFFICIENT_SCOPES");
        error.putArray("locations").addObject().put("line", line).put("column", place.get() - before.lastIndexOf('\n'));
        error.put(
                "message",
                ("Your token has not been granted the required scopes to execute this query. The '%s' field requires "
                                + "one of the following scopes: ['%s'], but your token has only been granted the: [''] "
                                + "scopes. Please modify your token's scopes at: https://github.com/settings/tokens.")
                        .formatted(scopes.field(), scopes.scope()));
        return withoutData(error).with(answer.headers());
    }

    private static Answer withoutData(ObjectNode error) {
        ObjectNode body = Json.object().putNull("data");
        body.putArray("errors").add(error);
        return Answer.json(200, body);
    }

    private static Optional<Integer> place(String query, Fault.InsufficientScopes scopes) {
        String around = "\\b" + Pattern.quote(scopes.within()) + "\\s*(\\([^)]*\\))?\\s*\\{.*?";
        Matcher field = Pattern.compile(around + "\\b(" + Pattern.quote(scopes.field()) + ")\\b", Pattern.DOTALL)
                .matcher(query);
        return field.find() ? Optional.of(field.start(2)) : Optional.empty();
    }

    static Answer altered(Answer answer, Fault.Altered altered) {
        JsonNode tree = FaultAnswers.tree(answer);
        JsonNode root = tree.path("data").isObject() ? tree.path("data") : tree;
        List<List<String>> places = places(root, Arrays.asList(altered.path().split("\\.", -1)));
        if (places.isEmpty()) {
            return answer;
        }
        places.forEach(place -> set(root, place, altered.value()));
        altered.complaint().ifPresent(complaint -> complain((ObjectNode) tree, places.getFirst(), complaint));
        return Answer.json(answer.status(), tree).with(answer.headers());
    }

    /** Returns the places that a path leads to, those that are there. */
    private static List<List<String>> places(JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return List.of(List.of());
        }
        List<String> steps = path.getFirst().equals(EVERY) ? every(node) : List.of(path.getFirst());
        List<List<String>> places = new ArrayList<>();
        for (String step : steps) {
            JsonNode child = child(node, step);
            if (!child.isMissingNode()) {
                places(child, path.subList(1, path.size())).forEach(rest -> {
                    List<String> place = new ArrayList<>(List.of(step));
                    place.addAll(rest);
                    places.add(place);
                });
            }
        }
        return places;
    }

    private static List<String> every(JsonNode node) {
        List<String> steps = new ArrayList<>();
        node.fieldNames().forEachRemaining(steps::add);
        return node.isObject()
                ? steps
                : IntStream.range(0, node.size()).mapToObj(Integer::toString).toList();
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    private static void set(JsonNode root, List<String> place, String value) {
        JsonNode parent = root;
        for (String step : place.subList(0, place.size() - 1)) {
            parent = child(parent, step);
        }
        try {
            JsonNode json = Json.MAPPER.readTree(value);
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(place.getLast()), json);
            } else if (parent instanceof ObjectNode object) {
                object.set(place.getLast(), json);
            }
        } catch (JsonProcessingException misuse) {
            throw new IllegalArgumentException("no JSON: " + value, misuse);
        }
    }

    private static void complain(ObjectNode answer, List<String> place, Fault.Complaint complaint) {
        ObjectNode error = answer.withArray("errors").addObject();
        if (!complaint.type().isEmpty()) {
            error.put("type", complaint.type());
        }
        ArrayNode path = error.putArray("path");
        List<String> spokenOf = complaint.path().isEmpty()
                ? place
                : Arrays.asList(complaint.path().split("\\.", -1));
        for (String step : spokenOf) {
            if (step.chars().allMatch(Character::isDigit)) {
                path.add(Integer.parseInt(step));
            } else {
                path.add(step);
            }
        }
        error.put("message", complaint.message());
    }
}
