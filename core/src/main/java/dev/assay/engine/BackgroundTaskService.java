package dev.assay.engine;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.engine.admission.Admission;
import dev.assay.engine.admission.Idempotency;
import dev.assay.engine.execution.LeaseWatch;
import dev.assay.engine.execution.ReportCache;
import dev.assay.engine.execution.RunPorts;
import dev.assay.engine.execution.TaskRunner;
import dev.assay.engine.execution.Workers;
import dev.assay.engine.lifecycle.Deadlines;
import dev.assay.engine.lifecycle.Endings;
import dev.assay.engine.lifecycle.PresentThenChanges;
import dev.assay.engine.lifecycle.SingleFlight;
import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The engine: runs analyses in the background, a bounded number at once, one per login, with a deadline each. Engines
 * in several processes on one shared storage are one engine to their callers.
 */
public final class BackgroundTaskService implements TaskService {

    /** Another process, or this one after its restart, answers within seconds. */
    private static final Duration RETRY_ELSEWHERE = Duration.ofSeconds(5);

    private final Storage storage;
    private final EngineObserver observer;
    private final TaskJournal journal;
    private final Deadlines deadlines;
    private final Endings endings;
    private final Admission admission;
    private final Idempotency idempotency;
    private final Workers workers;
    private final LeaseWatch leaseWatch;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A submission holds it for reading, closing for writing: closing waits for those under way, and stops new ones.
     */
    private final ReadWriteLock submissions = new ReentrantReadWriteLock();

    private BackgroundTaskService(EnginePorts ports, EngineSettings settings) {
        this.storage = ports.storage();
        this.observer = ports.observer();
        InstantSource clock = ports.clock();
        this.journal = new TaskJournal(storage.tasks(), clock);
        this.deadlines = new Deadlines(settings.taskTimeout(), storage.queue().durable(), clock, this::timeOut);
        SingleFlight singleFlight = new SingleFlight(storage, settings.taskTimeout());
        this.endings = new Endings(
                journal,
                singleFlight,
                deadlines,
                new Endings.Kept(storage.checkpoints(), ports.archive().tasks()),
                observer);
        Admission.Limits limits = new Admission.Limits(settings.tasksPerClient(), settings.retention());
        this.admission = new Admission(storage, limits, journal, singleFlight, deadlines);
        this.idempotency = new Idempotency(storage, settings.retention());
        this.workers = new Workers(
                storage.queue(),
                new Workers.Bounds(settings.workers(), settings.queueCapacity(), settings.shutdownGrace()),
                runner(ports, settings));
        this.leaseWatch = new LeaseWatch(workers, journal);
    }

    private TaskRunner runner(EnginePorts ports, EngineSettings settings) {
        RunPorts outside = new RunPorts(
                ports.gitHub(), ports.manifests(), storage.checkpoints(), ports.previews(), observer, ports.clock());
        ReportCache reports = new ReportCache(
                storage.profiles(), ports.archive().reports(), settings.retention(), settings.partialRetention());
        return new TaskRunner(outside, journal, endings, deadlines, reports);
    }

    /**
     * Starts an engine. The caller closes it, and the ports after it.
     *
     * @param ports what it is built from
     * @param settings its bounds
     */
    public static BackgroundTaskService start(EnginePorts ports, EngineSettings settings) {
        BackgroundTaskService service = new BackgroundTaskService(ports, settings);
        service.workers.start();
        if (service.storage.queue().durable()) {
            service.leaseWatch.start();
        }
        return service;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        submissions.readLock().lock();
        try {
            Submission submission = closed.get()
                    ? new Submission.Rejected(Submission.Reason.CLOSED, RETRY_ELSEWHERE)
                    : idempotency.submit(request, admission::submit);
            observer.submitted(submission);
            return submission;
        } finally {
            submissions.readLock().unlock();
        }
    }

    @Override
    public Optional<Task> find(TaskId id) {
        Optional<Task> found = storage.tasks().find(id);
        if (found.filter(deadlines::passed).isEmpty()) {
            return found;
        }
        // The process that ran it may be gone.
        timeOut(id);
        return storage.tasks().find(id);
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        Optional<TaskSummary> known =
                storage.index().summaries(List.of(id)).stream().findFirst();
        // One that has not ended may have passed its deadline: looking it up ends it then.
        return known.filter(TaskSummary::finished).or(() -> TaskService.super.summary(id));
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        Optional<Task> found = find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TaskWatch changes = storage.tasks().subscribe(id, afterRevision);
        try {
            // Read only now: what changed before is in the store, what changes from here on reaches the subscription.
            return Optional.of(new PresentThenChanges(find(id), changes, afterRevision, () -> timeLeft(found.get())));
        } catch (RuntimeException lost) {
            changes.close();
            throw lost;
        }
    }

    private Duration timeLeft(Task task) {
        Duration left = Duration.between(journal.now(), deadlines.of(task));
        if (left.isPositive()) {
            return left;
        }
        timeOut(task.id());
        return Duration.ZERO;
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        Optional<Task> found = find(id);
        if (found.isEmpty()) {
            return new Cancellation.Unknown();
        }
        return switch (storage.index().leave(id, client)) {
            case STRANGER -> new Cancellation.Refused();
            case OTHERS_WAIT ->
                found.get().finished() ? new Cancellation.Ended(found.get()) : new Cancellation.Left(found.get());
            case LAST -> ended(id);
        };
    }

    private Cancellation ended(TaskId id) {
        endings.overrule(id, new Failure(Code.CANCELLED, "The analysis was cancelled"));
        workers.interrupt(id);
        return find(id).<Cancellation>map(Cancellation.Ended::new).orElseGet(Cancellation.Unknown::new);
    }

    /** Cancels a task for all clients that wait for it; does nothing to one that has finished, or is not there. */
    public void cancelForAll(TaskId id) {
        ended(id);
    }

    /** Tells whether tasks are worked on here: the queue could be asked the last time. */
    public boolean working() {
        return !closed.get() && workers.polls();
    }

    @Override
    public void close() {
        if (shut()) {
            workers.close();
            leaseWatch.close();
            deadlines.close();
            if (!storage.queue().durable()) {
                deadlines.open().forEach(this::abandon);
            }
        }
    }

    /** From here on nothing is accepted, and what was accepted is known; tells whether it was open. */
    private boolean shut() {
        submissions.writeLock().lock();
        try {
            return closed.compareAndSet(false, true);
        } finally {
            submissions.writeLock().unlock();
        }
    }

    private void timeOut(TaskId id) {
        endings.timeOut(id);
        workers.interrupt(id);
    }

    private void abandon(TaskId id) {
        endings.overrule(id, new Failure(Code.CANCELLED, "The service was shut down before the analysis ended"));
    }
}
