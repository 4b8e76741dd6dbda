package dev.assay.adapter.cli.remote;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.ProfileCache;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Analyses on a running server. Safe for many threads. A submission that joins a task under way looks like one that
 * started it, because the server's answer is the same. The server knows its clients by their key or address: the name
 * that a caller gives is not sent. Closing it lets go of the connections; tasks go on.
 *
 * <p>All methods throw {@link RemoteServerException} if the server cannot be reached or answers what makes no sense.
 */
public final class RemoteTaskService implements TaskService {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final AssayJson json = new AssayJson();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final RemoteApi api;

    private RemoteTaskService(URI server, Optional<String> key) {
        this.api = new RemoteApi(server, key, json);
    }

    /**
     * Prepares to speak to a server; nothing is sent yet.
     *
     * @param server its base address, for instance {@code http://127.0.0.1:8000}
     */
    public static RemoteTaskService connect(URI server) {
        return connect(server, Optional.empty());
    }

    /**
     * Prepares to speak to a server that may ask for a key; nothing is sent yet.
     *
     * @param key that the server is shown with every request; printable ASCII, empty for none
     */
    public static RemoteTaskService connect(URI server, Optional<String> key) {
        return new RemoteTaskService(server, key);
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", request.login().value());
        body.put("force_refresh", request.forceRefresh());
        HttpRequest.Builder post = api.to("analyze").header("Content-Type", "application/json");
        request.idempotencyKey().map(RemoteApi::plain).ifPresent(key -> post.header("Idempotency-Key", key));
        request.trace().ifPresent(trace -> post.header("traceparent", trace.toString()));
        HttpResponse<byte[]> answer =
                send(post.POST(BodyPublishers.ofByteArray(json.write(body))).build());
        return switch (answer.statusCode()) {
            case OK -> cached(answer);
            case ACCEPTED -> new Submission.Started(started(answer));
            default -> RemoteRefusal.of(api.problem(answer), answer).orElseThrow(() -> api.unusable(answer));
        };
    }

    @Override
    public Optional<Task> find(TaskId id) {
        HttpResponse<byte[]> answer = send(api.to("task/" + id).GET().build());
        return switch (answer.statusCode()) {
            case OK -> Optional.of(task(answer));
            case NOT_FOUND -> Optional.empty();
            default -> throw api.unusable(answer);
        };
    }

    /** Returns the newest report of a person; empty if the server keeps none. */
    public Optional<Found> report(Login login) {
        HttpResponse<byte[]> answer =
                send(api.to("user/" + login + "/report.json").GET().build());
        return switch (answer.statusCode()) {
            case OK -> Optional.of(found(answer));
            case NOT_FOUND -> Optional.empty();
            default -> throw api.unusable(answer);
        };
    }

    private Found found(HttpResponse<byte[]> answer) {
        ProfileCache.Entry entry = api.read(answer, json::readProfile);
        return new Found(entry.task(), entry.analysis());
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return find(id).map(present -> new PollingWatch(this, present, afterRevision));
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        HttpResponse<byte[]> answer = send(api.to("task/" + id).DELETE().build());
        return switch (answer.statusCode()) {
            case OK, ACCEPTED -> cancellation(task(answer));
            case FORBIDDEN -> new Cancellation.Refused();
            case NOT_FOUND -> unlessStillThere(id);
            case METHOD_NOT_ALLOWED -> throw cannotCancel();
            default -> throw api.unusable(answer);
        };
    }

    /** Lets go of the connections. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            api.close();
        }
    }

    /** Tells an unknown task from a server that knows no way to cancel one. */
    private Cancellation unlessStillThere(TaskId id) {
        if (find(id).isPresent()) {
            throw cannotCancel();
        }
        return new Cancellation.Unknown();
    }

    private static Cancellation cancellation(Task task) {
        return task.finished() ? new Cancellation.Ended(task) : new Cancellation.Left(task);
    }

    private static RemoteServerException cannotCancel() {
        return new RemoteServerException("this server does not know how to cancel a task");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        if (closed.get()) {
            throw new IllegalStateException("the connection to the server is closed");
        }
        return api.send(request);
    }

    private Submission cached(HttpResponse<byte[]> answer) {
        ProfileCache.Entry entry = api.read(answer, json::readProfile);
        Task done = Task.alreadyDone(entry.task(), entry.analysis().provenance().analyzedAt(), entry.analysis());
        return new Submission.Cached(done, entry.analysis());
    }

    private Task started(HttpResponse<byte[]> answer) {
        TaskId id = api.read(answer, this::startedId);
        return find(id).orElseThrow(
                        () -> new RemoteServerException("the server started task " + id + " and then did not know it"));
    }

    private TaskId startedId(byte[] body) {
        return new TaskId(json.read(body).path("user_data").path("task_id").asText());
    }

    private Task task(HttpResponse<byte[]> answer) {
        return api.read(answer, json::readTask);
    }
}
