package dev.assay.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.Problem.FieldError;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.BatchId;
import dev.assay.port.in.BatchProgress;
import dev.assay.port.in.BatchRequest;
import dev.assay.port.in.BatchService;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for many analyses at once, and tells how far they are. */
public final class BatchRoutes {

    private static final String BATCH_ID = "batch_id";
    static final String USERNAMES = "usernames";
    private static final String PATH = "/api/v1/github/batch/";

    private final BatchService batches;
    private final AssayJson json;
    private final JsonBody body;
    private final SubmissionLimits limits;

    public BatchRoutes(BatchService batches, AssayJson json, JsonBody body, SubmissionLimits limits) {
        this.batches = batches;
        this.json = json;
        this.body = body;
        this.limits = limits;
    }

    public void addTo(Routes routes) {
        routes.post("/api/v1/github/analyze/batch", this::submit).get(PATH + "{" + BATCH_ID + "}", this::show);
    }

    private Reply submit(Call call) throws InterruptedException {
        JsonNode tree = body.object(call.request());
        List<FieldError> errors = new ArrayList<>();
        List<Login> logins = logins(tree.path(USERNAMES), errors);
        boolean force = AnalysisBody.force(tree, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(errors));
        }
        BatchRequest request = new BatchRequest(logins, force, call.client(), call.idempotencyKey(), call.trace());
        return limits.counted(call.client(), force, logins.size(), () -> accepted(request));
    }

    private Reply accepted(BatchRequest request) {
        BatchProgress accepted = batches.submit(request);
        return Reply.json(Status.ACCEPTED_202, json.write(BatchView.of(accepted)))
                .with(HeaderNames.LOCATION, PATH + accepted.batch().id());
    }

    private static List<Login> logins(JsonNode usernames, List<FieldError> errors) {
        if (!usernames.isArray() || usernames.isEmpty() || usernames.size() > BatchRequest.MOST) {
            errors.add(new FieldError(USERNAMES, "must be a list of 1 to " + BatchRequest.MOST + " names"));
            return List.of();
        }
        List<Login> logins = new ArrayList<>();
        for (int i = 0; i < usernames.size(); i++) {
            AnalysisBody.login(USERNAMES + "[" + i + "]", usernames.get(i), errors)
                    .ifPresent(logins::add);
        }
        return logins;
    }

    private Reply show(Call call) {
        BatchProgress found = parsed(call.parameter(BATCH_ID))
                .flatMap(batches::find)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND_404,
                        "There is no batch of this id, or it was kept long enough and is gone.")));
        return Reply.json(Status.OK_200, json.write(BatchView.of(found)));
    }

    private static Optional<BatchId> parsed(String id) {
        try {
            return Optional.of(new BatchId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
