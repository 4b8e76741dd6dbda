package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.exchange.TaskAddress;
import dev.assay.adapter.http.follow.EndedBodies;
import dev.assay.adapter.http.follow.EndedBody;
import dev.assay.adapter.http.follow.PreviewEvents;
import dev.assay.adapter.http.follow.SharedReads;
import dev.assay.adapter.http.follow.TaskBodies;
import dev.assay.adapter.http.follow.TaskStream;
import dev.assay.adapter.http.follow.Waiters;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.TaskService;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows, follows and cancels tasks. Their ids are the permission: they cannot be guessed. */
public final class TaskRoutes {

    private static final String TASK_ID = "task_id";
    private static final String WAIT = "wait";
    private static final String PREVIEW = "preview";

    private static final HeaderName PREFER = HeaderNames.create("Prefer");
    private static final HeaderName PREFERENCE_APPLIED = HeaderNames.create("Preference-Applied");
    private static final Pattern PREFERRED_WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?([0-9]{1,18})\"?(?=$|[,;\\s])");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_WAIT = 60;

    private final TaskService tasks;
    private final Forms forms;
    private final SharedReads<TaskId, Optional<Task>> reads;
    private final Waiters waiters;
    private final TaskStream stream;

    /**
     * How answers are written.
     *
     * @param bodies has written some already
     * @param ended has written those of tasks that have ended
     * @param previews has written what running tasks have read so far
     */
    public record Forms(TaskBodies bodies, EndedBodies ended, PreviewEvents previews) {}

    public TaskRoutes(TaskService tasks, Forms forms, Waiters waiters, TaskStream stream) {
        this.tasks = tasks;
        this.forms = forms;
        this.reads = new SharedReads<>(tasks::find);
        this.waiters = waiters;
        this.stream = stream;
    }

    public void addTo(Routes routes) {
        String path = TaskAddress.PREFIX + "{" + TASK_ID + "}";
        routes.get(path, this::show).delete(path, this::cancel).get(path + "/events", this::events);
    }

    private Reply show(Call call) throws InterruptedException {
        Optional<Duration> preferred = preferredWait(call);
        Duration wait = preferred.orElseGet(() -> wantedWait(call));
        TaskId id = TaskAddress.parse(call.parameter(TASK_ID)).orElseThrow(TaskRoutes::missing);
        Optional<EndedBody> ended = forms.ended().find(id);
        Reply reply = ended.isPresent() ? ConditionalReply.of(call, ended.get()) : read(call, id, wait);
        preferred.ifPresent(applied -> reply.with(PREFERENCE_APPLIED, WAIT + "=" + applied.toSeconds()));
        return reply;
    }

    private Reply read(Call call, TaskId id, Duration wait) throws InterruptedException {
        Optional<Task> found = reads.read(id);
        if (wait.isPositive() && found.isPresent()) {
            found = waiters.awaitChange(tasks, found.get(), wait);
        }
        Task task = found.orElseThrow(TaskRoutes::missing);
        return task.finished() ? ConditionalReply.of(call, forms.ended().of(task)) : running(call, task);
    }

    private static Duration wantedWait(Call call) {
        return call.query(WAIT)
                .map(text -> {
                    if (!SECONDS.matcher(text).matches()) {
                        throw new ProblemException(Problem.unprocessable(WAIT, "must be a whole number of seconds"));
                    }
                    return bounded(text);
                })
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> preferredWait(Call call) {
        if (!call.request().headers().contains(PREFER)) {
            return Optional.empty();
        }
        String preferences = String.join(",", call.request().headers().all(PREFER, List::of));
        return Optional.of(PREFERRED_WAIT.matcher(preferences))
                .filter(Matcher::find)
                .map(found -> bounded(found.group(1)));
    }

    private static Duration bounded(String seconds) {
        return Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(seconds)));
    }

    /** Answers with the task as it stands: one that had finished before it was cancelled stays as it was. */
    private Reply cancel(Call call) {
        Cancellation cancellation = TaskAddress.parse(call.parameter(TASK_ID))
                .map(id -> tasks.cancel(id, call.client()))
                .orElseThrow(TaskRoutes::missing);
        return switch (cancellation) {
            case Cancellation.Unknown unknown -> throw missing();
            case Cancellation.Refused refused -> throw foreign();
            case Cancellation.Ended ended -> reply(ended.ended());
            case Cancellation.Left left ->
                Reply.json(Status.OK_200, forms.bodies().left(left.left()));
        };
    }

    private Reply events(Call call) {
        return stream.open(
                TaskAddress.parse(call.parameter(TASK_ID)).flatMap(tasks::find).orElseThrow(TaskRoutes::missing), call);
    }

    private Reply running(Call call, Task task) {
        if (!call.flag(PREVIEW)) {
            return reply(task);
        }
        forms.previews().want(task.id());
        return forms.previews()
                .after(task, PreviewEvents.Form.TRUE, 0)
                .map(preview -> Reply.json(
                        Status.OK_200,
                        forms.bodies().withPreview(task, preview.document().bytes())))
                .orElseGet(() -> reply(task));
    }

    private Reply reply(Task task) {
        return Reply.json(Status.OK_200, forms.bodies().task(task));
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND_404, "There is no task of this id, or it was kept long enough and is gone."));
    }

    private static ProblemException foreign() {
        return new ProblemException(
                Problem.of(Status.FORBIDDEN_403, "Only a client who has started or joined this task may cancel it."));
    }
}
