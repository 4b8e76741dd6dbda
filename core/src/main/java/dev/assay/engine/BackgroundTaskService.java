package dev.assay.engine;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.engine.AnalysisRun.Outcome;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The engine: runs analyses in the background, a bounded number at once, one per login, with a deadline each. */
public final class BackgroundTaskService implements TaskService {

    private static final System.Logger LOG = System.getLogger(BackgroundTaskService.class.getName());

    private final EnginePorts ports;
    private final EngineSettings settings;
    private final TaskJournal journal;
    private final AnalysisRun analysis;
    private final SingleFlight flights = new SingleFlight();
    private final Deadlines deadlines;
    private final Admission admission;
    private final Workers workers;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReadWriteLock submissions = new ReentrantReadWriteLock();

    private BackgroundTaskService(EnginePorts ports, EngineSettings settings) {
        this.ports = ports;
        this.settings = settings;
        this.journal = new TaskJournal(ports);
        this.analysis = new AnalysisRun(ports, settings, journal);
        this.deadlines = new Deadlines(settings.taskTimeout(), this::timeOut);
        this.admission = new Admission(ports, settings, journal, flights, deadlines);
        this.workers = new Workers(ports.queue(), settings, this::run);
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
        return service;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        submissions.readLock().lock();
        try {
            if (closed.get()) {
                throw new IllegalStateException("the service is closed");
            }
            return admission.submit(request);
        } finally {
            submissions.readLock().unlock();
        }
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return ports.store().find(id);
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        TaskWatch changes = ports.events().subscribe(id, afterRevision);
        // Read only now: what changed before is in the store, what changes from here on reaches the subscription.
        return Optional.of(new PresentThenChanges(find(id), changes, afterRevision));
    }

    @Override
    public Optional<Task> cancel(TaskId id) {
        conclude(id, new Failure(Code.CANCELLED, "The analysis was cancelled"));
        workers.interrupt(id);
        return find(id);
    }

    @Override
    public void close() {
        if (shut()) {
            workers.close();
            deadlines.close();
            deadlines.open().forEach(this::abandon);
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

    private void run(TaskId id, WorkerSlot slot) {
        Optional<Task> task = journal.start(id);
        if (task.isEmpty()) {
            return;
        }
        try {
            switch (analysis.analyse(task.get(), slot)) {
                case Outcome.Report report -> succeed(task.get(), report.analysis());
                case Outcome.NoReport none -> conclude(id, none.failure());
            }
        } catch (InterruptedException stopped) {
            // Whoever interrupted has said why; a shutdown says so for all that are left.
            LOG.log(System.Logger.Level.DEBUG, () -> "stopped " + id);
        } catch (RuntimeException | Error bug) {
            // An Error too must not leave the task under way for ever.
            LOG.log(System.Logger.Level.ERROR, () -> "the analysis of " + id.login() + " failed", bug);
            conclude(id, new Failure(Code.INTERNAL, "An error inside Assay; its log tells more"));
        }
    }

    private void succeed(Task task, ProfileAnalysis report) {
        keep(new ProfileCache.Entry(task.id(), report));
        journal.finish(task.id(), (open, now) -> new Running(open.progress()).succeed(now, report))
                .ifPresent(this::land);
    }

    /** The result is the task's: without the cache, the next who asks causes an analysis. */
    private void keep(ProfileCache.Entry entry) {
        Duration life = entry.analysis().complete() ? settings.retention() : settings.partialRetention();
        try {
            ports.cache().offer(entry, life);
        } catch (StoreException lost) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "the profile of " + entry.task().login() + " was not cached",
                    lost);
        }
    }

    private void timeOut(TaskId id) {
        String message =
                "The analysis did not end within " + settings.taskTimeout().toSeconds() + " s";
        conclude(id, new Failure(Code.TIMED_OUT, message));
        workers.interrupt(id);
    }

    private void abandon(TaskId id) {
        conclude(id, new Failure(Code.CANCELLED, "The service was shut down before the analysis ended"));
    }

    private void conclude(TaskId id, Failure failure) {
        journal.finish(id, (open, now) -> open.fail(now, failure)).ifPresent(this::land);
    }

    private void land(Task task) {
        deadlines.forget(task);
        flights.land(task);
    }
}
