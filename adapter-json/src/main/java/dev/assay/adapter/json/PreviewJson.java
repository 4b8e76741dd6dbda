package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews.Preview;
import java.util.Iterator;
import java.util.List;

/** What has been read of a person so far, for clients, and for a store. */
final class PreviewJson {

    private static final String VERSION = "version";
    private static final String SECTIONS = "sections";
    private static final String PROFILE = "profile";

    private PreviewJson() {}

    /** Writes what clients see: a part that has not been read is not there. */
    static ObjectNode forClients(TaskId task, Preview preview, ObjectMapper mapper) {
        ObjectNode body = mapper.createObjectNode();
        body.put("task_id", task.value());
        body.set(SECTIONS, mapper.valueToTree(preview.sections()));
        ObjectNode profile = mapper.valueToTree(ProfileJson.of(task, preview.analysis()));
        withoutNulls(profile);
        body.set(PROFILE, profile);
        return body;
    }

    static ObjectNode forStore(TaskId task, Preview preview, ObjectMapper mapper) {
        ObjectNode body = mapper.createObjectNode();
        body.put(VERSION, preview.version());
        body.set(SECTIONS, mapper.valueToTree(preview.sections()));
        body.set(PROFILE, mapper.valueToTree(ProfileJson.of(task, preview.analysis())));
        return body;
    }

    static Preview ofStore(JsonNode body, ObjectMapper mapper) {
        ProfileJson profile = mapper.convertValue(body.path(PROFILE), ProfileJson.class);
        List<String> sections = mapper.convertValue(
                body.path(SECTIONS), mapper.getTypeFactory().constructCollectionType(List.class, String.class));
        return new Preview(body.path(VERSION).asLong(), sections, profile.toAnalysis());
    }

    private static void withoutNulls(ObjectNode profile) {
        Iterator<JsonNode> values = profile.elements();
        while (values.hasNext()) {
            if (values.next().isNull()) {
                values.remove();
            }
        }
    }
}
