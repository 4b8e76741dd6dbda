package dev.assay.engine.admission;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.engine.lifecycle.Deadlines;
import dev.assay.engine.lifecycle.SingleFlight;
import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what becomes of a submission: answered from the cache, joined to a task under way, queued, or turned away.
 */
public final class Admission {

    /** A full queue moves on within seconds, as every worker finishes a task in about that time. */
    private static final Duration RETRY_WHEN_FULL = Duration.ofSeconds(5);

    /** A task handed out for a cached profile must outlive the client's next few polls. */
    private static final Duration POLLING_TIME = Duration.ofMinutes(1);

    private final TaskStore store;
    private final ProfileCache cache;
    private final TaskQueue queue;
    private final TaskJournal journal;
    private final SingleFlight singleFlight;
    private final Deadlines deadlines;
    private final TaskIndex index;
    private final Limits limits;
    private final TaskIds ids = new TaskIds();

    public Admission(
            Storage storage, Limits limits, TaskJournal journal, SingleFlight singleFlight, Deadlines deadlines) {
        this.store = storage.tasks();
        this.cache = storage.profiles();
        this.queue = storage.queue();
        this.index = storage.index();
        this.limits = limits;
        this.journal = journal;
        this.singleFlight = singleFlight;
        this.deadlines = deadlines;
    }

    public Submission submit(AnalysisRequest request) {
        return cached(request)
                .orElseGet(() -> singleFlight.exclusively(request.login(), () -> joinedOrStarted(request)));
    }

    private Submission joinedOrStarted(AnalysisRequest request) {
        Optional<TaskId> holder = singleFlight.holder(request.login());
        Optional<Task> underWay = singleFlight
                .joinable(holder, request.forceRefresh())
                .filter(task -> index.join(task.id(), request.lane().client()));
        if (underWay.isPresent()) {
            return joined(underWay.get(), request.lane());
        }
        // A task may have ended since the cache was asked.
        return cached(request).orElseGet(() -> started(request, holder));
    }

    /**
     * The process that accepted the task may have been lost before it queued the task. Offering it again queues it
     * then, and changes nothing otherwise.
     */
    private Submission joined(Task task, Lane lane) {
        if (task.state() instanceof Queued) {
            queue.offer(task.id(), lane);
        }
        return new Submission.Joined(task);
    }

    private Submission started(AnalysisRequest request, Optional<TaskId> instead) {
        Login login = request.login();
        Instant now = journal.now();
        Task task =
                Task.queued(ids.next(login, now), request.forceRefresh(), now).tracedBy(request.trace());
        if (!index.start(task.id(), request.lane().client(), limits.tasksPerClient())) {
            return new Submission.Rejected(Submission.Reason.CLIENT_BUSY, RETRY_WHEN_FULL);
        }
        store.add(task, limits.retention());
        if (!singleFlight.claim(task, instead)) {
            store.remove(task.id());
            return joinedOrStarted(request);
        }
        deadlines.accepted(task);
        return queue.offer(task.id(), request.lane()) ? new Submission.Started(task) : rejected(task);
    }

    private Submission rejected(Task task) {
        deadlines.ended(task.id());
        singleFlight.release(task.id());
        store.remove(task.id());
        return new Submission.Rejected(RETRY_WHEN_FULL);
    }

    private Optional<Submission> cached(AnalysisRequest request) {
        if (request.forceRefresh()) {
            return Optional.empty();
        }
        return cache.find(request.login()).map(entry -> new Submission.Cached(taskOf(entry), entry.analysis()));
    }

    private Task taskOf(ProfileCache.Entry entry) {
        return store.find(entry.task())
                .filter(Task::finished)
                .map(this::keepForPolling)
                .orElseGet(() -> restored(entry));
    }

    private Task keepForPolling(Task task) {
        if (task.updatedAt().plus(limits.retention()).minus(POLLING_TIME).isBefore(journal.now())) {
            store.replace(task, task);
        }
        return task;
    }

    private Task restored(ProfileCache.Entry entry) {
        Task done = Task.alreadyDone(entry.task(), journal.now(), entry.analysis());
        try {
            store.add(done, limits.retention());
        } catch (IllegalStateException storedMeanwhile) {
            return store.find(entry.task()).orElse(done);
        }
        return done;
    }

    /**
     * The bounds of what is accepted.
     *
     * @param tasksPerClient how many unfinished tasks a client may have started; 0 for any number
     * @param retention how long tasks are kept
     */
    public record Limits(int tasksPerClient, Duration retention) {}
}
