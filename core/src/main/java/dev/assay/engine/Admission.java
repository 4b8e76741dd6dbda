package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what becomes of a submission: answered from the cache, joined to a task under way, queued, or turned away.
 */
final class Admission {

    /** A full queue moves on within seconds, as every worker finishes a task in about that time. */
    private static final Duration RETRY_WHEN_FULL = Duration.ofSeconds(5);

    /** A task handed out for a cached profile must outlive the client's next few polls. */
    private static final Duration POLLING_TIME = Duration.ofMinutes(1);

    private final TaskStore store;
    private final ProfileCache cache;
    private final TaskQueue queue;
    private final TaskJournal journal;
    private final Flights flights;
    private final Deadlines deadlines;
    private final TaskIndex index;
    private final int tasksPerClient;
    private final Duration retention;
    private final TaskIds ids = new TaskIds();

    Admission(EnginePorts ports, EngineSettings settings, TaskJournal journal, Flights flights, Deadlines deadlines) {
        this.store = ports.storage().tasks();
        this.cache = ports.storage().profiles();
        this.queue = ports.storage().queue();
        this.index = ports.storage().index();
        this.tasksPerClient = settings.tasksPerClient();
        this.journal = journal;
        this.flights = flights;
        this.deadlines = deadlines;
        this.retention = settings.retention();
    }

    Submission submit(AnalysisRequest request) {
        return cached(request).orElseGet(() -> flights.exclusively(request.login(), () -> joinedOrStarted(request)));
    }

    private Submission joinedOrStarted(AnalysisRequest request) {
        Optional<TaskId> holder = flights.holder(request.login());
        Optional<Task> flying = flights.joinable(holder, request.forceRefresh())
                .filter(task -> index.join(task.id(), request.lane().client()));
        if (flying.isPresent()) {
            return joined(flying.get(), request.lane());
        }
        // A task may have landed since the cache was asked.
        return cached(request).orElseGet(() -> started(request, holder));
    }

    /** Whoever accepted the task may have been lost before it was queued: to offer it again changes nothing else. */
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
        if (!index.start(task.id(), request.lane().client(), tasksPerClient)) {
            return new Submission.Rejected(Submission.Reason.CLIENT_BUSY, RETRY_WHEN_FULL);
        }
        store.add(task, retention);
        if (!flights.takeOff(task, instead)) {
            store.remove(task.id());
            return joinedOrStarted(request);
        }
        if (!queue.durable()) {
            deadlines.watch(task);
        }
        return queue.offer(task.id(), request.lane()) ? new Submission.Started(task) : rejected(task);
    }

    private Submission rejected(Task task) {
        deadlines.forget(task.id());
        flights.land(task.id());
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
        if (task.updatedAt().plus(retention).minus(POLLING_TIME).isBefore(journal.now())) {
            store.replace(task, task);
        }
        return task;
    }

    private Task restored(ProfileCache.Entry entry) {
        Task done = Task.alreadyDone(entry.task(), journal.now(), entry.analysis());
        try {
            store.add(done, retention);
        } catch (IllegalStateException somebodyElseDid) {
            return store.find(entry.task()).orElse(done);
        }
        return done;
    }
}
