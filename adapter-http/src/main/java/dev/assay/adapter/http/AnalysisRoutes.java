package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.QueueFullException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks for analyses, in the background or within the request. */
final class AnalysisRoutes {

    /** The seconds after which a client is told to poll. */
    private static final String POLL_AFTER = "2";

    private final TaskService tasks;
    private final AssayJson json;
    private final JsonBody body;
    private final Duration syncTimeout;
    private final Waiters waiters;

    AnalysisRoutes(TaskService tasks, AssayJson json, Duration syncTimeout, Waiters waiters) {
        this.tasks = tasks;
        this.json = json;
        this.body = new JsonBody(json);
        this.syncTimeout = syncTimeout;
        this.waiters = waiters;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/github/analyze", call -> start(bodyOf(call)))
                .post("/api/v1/github/analyze/sync", call -> complete(bodyOf(call)))
                .get("/api/v1/github/user/{username}", call -> complete(pathOf(call)))
                .get("/api/v1/github/user/{username}/async", call -> announce(pathOf(call)));
    }

    private AnalysisRequest bodyOf(Call call) {
        AnalysisRequest request = AnalysisBody.read(body.object(call.request())).in(Lane.interactive(call.client()));
        return call.idempotencyKey().map(request::named).orElse(request);
    }

    private static AnalysisRequest pathOf(Call call) {
        return new AnalysisRequest(
                        AnalysisBody.login(call.parameter(AnalysisBody.USERNAME)),
                        call.flag(AnalysisBody.FORCE_REFRESH))
                .in(Lane.interactive(call.client()));
    }

    private Reply start(AnalysisRequest request) throws InterruptedException {
        return switch (accepted(request)) {
            case Submission.Cached cached ->
                Reply.json(Status.OK_200, json.profile(cached.task().id(), cached.analysis()));
            case Submission.Started started -> processing(started.task(), json.started(started.task()));
            case Submission.Joined joined -> processing(joined.task(), json.started(joined.task()));
            // Only this process knows the task: whoever asked might poll another.
            case Submission.Degraded degraded -> completed(degraded);
        };
    }

    private Reply announce(AnalysisRequest request) {
        Task task = accepted(request).task();
        Map<String, String> announcement = new LinkedHashMap<>();
        announcement.put("task_id", task.id().value());
        announcement.put("status", task.finished() ? "completed" : "processing");
        announcement.put(AnalysisBody.USERNAME, task.login().value());
        announcement.put("message", task.finished() ? "Analysis is there already" : "Analysis started in background");
        return processing(task, json.write(announcement));
    }

    private Reply complete(AnalysisRequest request) throws InterruptedException {
        return completed(accepted(request));
    }

    private Reply completed(Submission.Accepted submission) throws InterruptedException {
        Task submitted = submission.task();
        Task task = submitted.finished()
                ? submitted
                : waiters.await(tasks, submitted.id(), syncTimeout).orElse(submitted);
        return switch (task.state()) {
            case Succeeded succeeded
            when submission instanceof Submission.Degraded ->
                Reply.json(Status.OK_200, json.degradedProfile(task.id(), succeeded.analysis()));
            case Succeeded succeeded -> Reply.json(Status.OK_200, json.profile(task.id(), succeeded.analysis()));
            case Failed failed -> throw new ProblemException(Problems.of(task.id(), failed.failure()));
            case Unfinished unfinished -> throw new ProblemException(Problems.unfinished(task.id(), syncTimeout));
        };
    }

    private Submission.Accepted accepted(AnalysisRequest request) {
        return switch (submit(request)) {
            case Submission.Accepted accepted -> accepted;
            case Submission.Rejected rejected -> throw new QueueFullException(rejected.retryAfter());
        };
    }

    private Submission submit(AnalysisRequest request) {
        try {
            return tasks.submit(request);
        } catch (IllegalStateException closed) {
            throw new ProblemException(Problems.closing(), closed);
        }
    }

    private static Reply processing(Task task, byte[] body) {
        return Reply.json(Status.ACCEPTED_202, body)
                .with(HeaderNames.LOCATION, TaskRoutes.pathOf(task.id()))
                .with(HeaderNames.RETRY_AFTER, POLL_AFTER);
    }
}
