package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.secret.Sha256;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a report says of a person, without what differs each time that GitHub is asked: when, by which task, at what
 * cost, from which day to which, and what fades with time alone. Two reports of the same content have the same digest.
 */
final class ReportContent {

    private static final Set<String> OF_THE_REPORT = Set.of("analyzed_at", "github_usage", "degraded");
    private static final Set<String> OF_THE_PERSON = Set.of("task_id", "updated_at");
    private static final Set<String> OF_THE_YEAR = Set.of("from", "to", "calendar");

    /** Moves with the days that pass, whatever the person does: which days were looked at, and how long ago it was. */
    private static final Set<String> MOVING = Set.of("window", "confidence", "current_streak", "current_streak_days");

    private static final String CALENDAR = "calendar";

    private ReportContent() {}

    /** Returns a digest of the content of a profile, in lower-case hexadecimal. */
    static String digest(JsonNode profile) {
        return Sha256.hex(content(profile).toString());
    }

    private static JsonNode content(JsonNode profile) {
        ObjectNode lasting = (ObjectNode) ordered(profile, OF_THE_REPORT);
        lasting.set("user_data", ordered(profile.path("user_data"), OF_THE_PERSON));
        JsonNode year = profile.path("contributions");
        if (year.isObject()) {
            ObjectNode days = (ObjectNode) ordered(year, OF_THE_YEAR);
            days.set(CALENDAR, activeDays(year.path(CALENDAR)));
            lasting.set("contributions", days);
        }
        return lasting;
    }

    /** A day without contributions enters at one end of the year and leaves at the other; that is no news. */
    private static JsonNode activeDays(JsonNode calendar) {
        ArrayNode active = JsonNodeFactory.instance.arrayNode();
        calendar.forEach(day -> {
            if (day.path("count").asInt() != 0) {
                active.add(day);
            }
        });
        return active;
    }

    /** Returns a node whose keys are in the order of the alphabet, without what is absent. */
    private static JsonNode ordered(JsonNode node, Set<String> without) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> array.add(ordered(element, Set.of())));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> parts = new TreeMap<>();
        node.properties().forEach(part -> {
            String key = part.getKey();
            if (!without.contains(key)
                    && !MOVING.contains(key)
                    && !part.getValue().isNull()) {
                parts.put(key, ordered(part.getValue(), Set.of()));
            }
        });
        return JsonNodeFactory.instance.objectNode().setAll(parts);
    }
}
