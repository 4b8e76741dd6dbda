package dev.assay.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.exchange.TaskAddress;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskStatus;
import dev.assay.port.in.TaskListing;
import dev.assay.port.in.TaskListing.Page;
import dev.assay.port.in.TaskListing.Query;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the tasks that a client has started or joined, and no others: an id allows its bearer to read the task. */
public final class ListRoutes {

    private static final String STATUS = "status";
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final int USUAL_LIMIT = 20;

    private final TaskListing listing;
    private final AssayJson json;

    public ListRoutes(TaskListing listing, AssayJson json) {
        this.listing = listing;
        this.json = json;
    }

    public void addTo(Routes routes) {
        routes.get("/api/v1/github/tasks", this::list);
    }

    private Reply list(Call call) {
        Page page = listing.list(new Query(call.client(), status(call), limit(call), cursor(call)));
        List<JsonNode> tasks =
                page.tasks().stream().map(task -> json.read(json.summary(task))).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tasks", tasks);
        body.put("next_cursor", page.next().map(ListRoutes::encoded).orElse(null));
        return Reply.json(Status.OK_200, json.write(body));
    }

    private static Optional<TaskStatus> status(Call call) {
        return given(call, STATUS)
                .map(label -> TaskStatus.labelled(label)
                        .orElseThrow(() -> unprocessable(STATUS, "must be processing, completed or failed")));
    }

    private static int limit(Call call) {
        return given(call, LIMIT)
                .map(text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,3}"))
                        .map(Integer::parseInt)
                        .filter(number -> 1 <= number && number <= Query.MOST)
                        .orElseThrow(() -> unprocessable(LIMIT, "must be a whole number from 1 to " + Query.MOST)))
                .orElse(USUAL_LIMIT);
    }

    private static Optional<TaskId> cursor(Call call) {
        return given(call, CURSOR)
                .map(text -> decoded(text)
                        .orElseThrow(() -> unprocessable(CURSOR, "must be the next_cursor of an earlier answer")));
    }

    /** A parameter without a value counts as absent. */
    private static Optional<String> given(Call call, String name) {
        return call.query(name).filter(text -> !text.isEmpty());
    }

    private static String encoded(TaskId id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.value().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<TaskId> decoded(String cursor) {
        try {
            return TaskAddress.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static ProblemException unprocessable(String field, String detail) {
        return new ProblemException(Problem.unprocessable(field, detail));
    }
}
