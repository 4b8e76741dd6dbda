package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Problems;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.exchange.TaskAddress;
import dev.assay.adapter.http.follow.TaskBodies;
import dev.assay.adapter.http.follow.Waiters;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.in.TaskService;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks for analyses, in the background or within the request. */
public final class AnalysisRoutes {

    /** The seconds after which a client is told to poll. */
    private static final String POLL_AFTER = "2";

    private final TaskService tasks;
    private final Forms forms;
    private final Admission admission;
    private final Waiting waiting;

    /**
     * How answers are written.
     *
     * @param json writes them
     * @param bodies has written some already
     */
    public record Forms(AssayJson json, TaskBodies bodies) {}

    /**
     * What a request has to pass.
     *
     * @param body reads it
     * @param limits how often a client may ask
     * @param access which pages may ask
     */
    public record Admission(JsonBody body, SubmissionLimits limits, AccessControl access) {}

    /**
     * How requests wait.
     *
     * @param waiters those that do
     * @param longest the longest time
     */
    public record Waiting(Waiters waiters, Duration longest) {}

    public AnalysisRoutes(TaskService tasks, Forms forms, Admission admission, Waiting waiting) {
        this.tasks = tasks;
        this.forms = forms;
        this.admission = admission;
        this.waiting = waiting;
    }

    public void addTo(Routes routes) {
        routes.post("/api/v1/github/analyze", call -> counted(bodyOf(call), this::start))
                .post("/api/v1/github/analyze/sync", call -> counted(bodyOf(call), this::complete))
                .get("/api/v1/github/user/{username}", call -> counted(pathOf(call), this::complete))
                .get("/api/v1/github/user/{username}/async", call -> counted(pathOf(call), this::announce));
    }

    /** Answers a submission. */
    @FunctionalInterface
    private interface Answer {
        Reply to(AnalysisRequest request) throws InterruptedException;
    }

    private Reply counted(AnalysisRequest request, Answer answer) throws InterruptedException {
        return admission.limits().counted(request.lane().client(), request.forceRefresh(), 1, () -> answer.to(request));
    }

    private AnalysisRequest bodyOf(Call call) {
        AnalysisRequest request = AnalysisBody.read(admission.body().object(call.request()))
                .in(Lane.interactive(call.client()))
                .tracedBy(call.trace());
        return call.idempotencyKey().map(request::named).orElse(request);
    }

    private AnalysisRequest pathOf(Call call) {
        admission.access().startingWork(call.request().headers());
        return new AnalysisRequest(
                        AnalysisBody.login(call.parameter(AnalysisBody.USERNAME)),
                        call.flag(AnalysisBody.FORCE_REFRESH))
                .in(Lane.interactive(call.client()))
                .tracedBy(call.trace());
    }

    private Reply start(AnalysisRequest request) throws InterruptedException {
        return switch (accepted(request)) {
            case Submission.Cached cached -> Reply.json(Status.OK_200, profile(cached.task(), cached.analysis()));
            case Submission.Started started ->
                processing(started.task(), forms.json().started(started.task()));
            case Submission.Joined joined ->
                processing(joined.task(), forms.json().started(joined.task()));
            // Only this process knows the task. A client that polled for it might reach another one.
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
        return processing(task, forms.json().write(announcement));
    }

    private Reply complete(AnalysisRequest request) throws InterruptedException {
        return completed(accepted(request));
    }

    private Reply completed(Submission.Accepted submission) throws InterruptedException {
        Task submitted = submission.task();
        Task task = submitted.finished()
                ? submitted
                : waiting.waiters()
                        .await(tasks, submitted.id(), waiting.longest())
                        .orElse(submitted);
        return switch (task.state()) {
            case Succeeded succeeded
            when submission instanceof Submission.Degraded ->
                Reply.json(Status.OK_200, forms.json().degradedProfile(task.id(), succeeded.analysis()));
            case Succeeded succeeded -> Reply.json(Status.OK_200, profile(task, succeeded.analysis()));
            case Failed failed -> throw new ProblemException(Problems.of(task.id(), failed.failure()));
            case Unfinished unfinished -> throw new ProblemException(Problems.unfinished(task.id(), waiting.longest()));
        };
    }

    private Submission.Accepted accepted(AnalysisRequest request) {
        return switch (tasks.submit(request)) {
            case Submission.Accepted accepted -> accepted;
            case Submission.Rejected rejected -> throw new SubmissionRejectedException(rejected);
        };
    }

    private byte[] profile(Task task, ProfileAnalysis analysis) {
        return forms.bodies().profile(task.id(), analysis);
    }

    private static Reply processing(Task task, byte[] body) {
        return Reply.json(Status.ACCEPTED_202, body)
                .with(HeaderNames.LOCATION, TaskAddress.of(task.id()))
                .with(HeaderNames.RETRY_AFTER, POLL_AFTER);
    }
}
