package dev.assay.engine;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.AnalysisRun.Outcome;
import dev.assay.engine.EnginePorts.Storage;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The engine: runs analyses in the background, a bounded number at once, one per login, with a deadline each. Engines
 * in several processes on one shared storage are one engine to their callers.
 */
public final class BackgroundTaskService implements TaskService {

    private static final System.Logger LOG = System.getLogger(BackgroundTaskService.class.getName());

    /** A task that was with so many workers when they died is taken for the reason. */
    private static final int MAX_CRASHES = 3;

    private final Storage storage;
    private final EngineSettings settings;
    private final TaskJournal journal;
    private final AnalysisRun analysis;
    private final Flights flights;
    private final Deadlines deadlines;
    private final Admission admission;
    private final Idempotency idempotency;
    private final Persistence persistence;
    private final Workers workers;
    private final Supervisor supervisor;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReadWriteLock submissions = new ReentrantReadWriteLock();

    private BackgroundTaskService(EnginePorts ports, EngineSettings settings) {
        this.storage = ports.storage();
        this.settings = settings;
        this.journal = new TaskJournal(ports);
        this.analysis = new AnalysisRun(ports, settings, journal);
        this.flights = new Flights(storage, settings.taskTimeout());
        this.deadlines = new Deadlines(settings.taskTimeout(), ports.clock(), this::timeOut);
        this.admission = new Admission(ports, settings, journal, flights, deadlines);
        this.idempotency = new Idempotency(storage, settings.retention());
        this.persistence = new Persistence(ports.clock());
        this.workers = new Workers(storage.queue(), settings, this::perform);
        this.supervisor = new Supervisor(workers, journal);
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
            service.supervisor.start();
        }
        return service;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        submissions.readLock().lock();
        try {
            if (closed.get()) {
                throw new IllegalStateException("the service is closed");
            }
            return idempotency.submit(request, admission::submit);
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
        // Whoever ran it may be gone.
        timeOut(id);
        return storage.tasks().find(id);
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        Optional<Task> found = find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TaskWatch changes = storage.events().subscribe(id, afterRevision);
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
    public Optional<Task> cancel(TaskId id) {
        overrule(id, new Failure(Code.CANCELLED, "The analysis was cancelled"));
        workers.interrupt(id);
        return find(id);
    }

    /** Tells whether tasks are worked on here: the queue could be asked the last time. */
    public boolean working() {
        return !closed.get() && workers.polls();
    }

    @Override
    public void close() {
        if (shut()) {
            workers.close();
            supervisor.close();
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

    private Settlement perform(Delivery delivery, WorkerSlot slot) {
        Optional<Task> task = journal.start(delivery.task(), delivery.attempt());
        if (task.isEmpty()) {
            return Settlement.DONE;
        }
        slot.begin();
        if (deadlines.passed(task.get())) {
            timeOut(delivery.task());
            return Settlement.DONE;
        }
        deadlines.watch(task.get());
        try {
            return delivery.crashes() < MAX_CRASHES ? run(task.get(), delivery, slot) : bury(delivery);
        } catch (InterruptedException stopped) {
            return goneElsewhere(delivery) ? Settlement.DONE : Settlement.HANDED_BACK;
        } finally {
            if (storage.queue().durable()) {
                deadlines.forget(delivery.task());
            }
        }
    }

    private Settlement run(Task task, Delivery delivery, WorkerSlot slot) throws InterruptedException {
        try {
            switch (analysis.analyse(task, delivery.attempt(), slot)) {
                case Outcome.Report report -> succeed(task, delivery, report.analysis());
                case Outcome.NoReport none -> fail(delivery, none.failure());
            }
        } catch (StoreException lost) {
            throw lost;
        } catch (RuntimeException | Error bug) {
            // An Error too must not leave the task under way for ever.
            LOG.log(System.Logger.Level.ERROR, () -> "the analysis of " + task.login() + " failed", bug);
            fail(delivery, new Failure(Code.INTERNAL, "An error inside Assay; its log tells more"));
        }
        return Settlement.DONE;
    }

    private Settlement bury(Delivery delivery) throws InterruptedException {
        String reason = "The analysis took its worker down " + delivery.crashes() + " times and is not tried again";
        LOG.log(System.Logger.Level.ERROR, () -> delivery.task() + ": " + reason);
        fail(delivery, new Failure(Code.INTERNAL, reason));
        return Settlement.DEAD;
    }

    /** A store that is away does not undo what was done: the end is written once it is back. */
    private void succeed(Task task, Delivery delivery, ProfileAnalysis report) throws InterruptedException {
        ProfileCache.Entry entry = new ProfileCache.Entry(task.id(), report);
        Duration life = report.complete() ? settings.retention() : settings.partialRetention();
        boolean kept = keep(entry, life);
        persistence.insist(
                deadlines.of(task),
                () -> journal.finish(
                                delivery.task(), delivery.attempt(), (running, now) -> running.succeed(now, report))
                        .ifPresent(this::land));
        if (!kept) {
            keep(entry, life);
        }
    }

    /** The result is the task's: without the cache, the next who asks causes an analysis. */
    private boolean keep(ProfileCache.Entry entry, Duration life) {
        try {
            storage.profiles().offer(entry, life);
            return true;
        } catch (StoreException lost) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> "the profile of " + entry.task().login() + " was not cached",
                    lost);
            return false;
        }
    }

    private void fail(Delivery delivery, Failure failure) throws InterruptedException {
        persistence.insist(
                journal.now().plus(settings.taskTimeout()),
                () -> journal.finish(delivery.task(), delivery.attempt(), (running, now) -> running.fail(now, failure))
                        .ifPresent(this::land));
    }

    /** Tells whether an interrupted run has nothing left to do; a store that is away does not say so. */
    private boolean goneElsewhere(Delivery delivery) {
        try {
            return !journal.holds(delivery.task(), delivery.attempt());
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "the store was lost for a moment", lost);
            return false;
        }
    }

    private void timeOut(TaskId id) {
        String message =
                "The analysis did not end within " + settings.taskTimeout().toSeconds() + " s";
        overrule(id, new Failure(Code.TIMED_OUT, message));
        workers.interrupt(id);
    }

    private void abandon(TaskId id) {
        overrule(id, new Failure(Code.CANCELLED, "The service was shut down before the analysis ended"));
    }

    private void overrule(TaskId id, Failure failure) {
        journal.overrule(id, (open, now) -> open.fail(now, failure)).ifPresent(this::land);
    }

    /** The task has ended whatever becomes of this: a flight that was not landed is seen to have ended. */
    private void land(Task task) {
        deadlines.forget(task.id());
        try {
            flights.land(task.id());
            storage.checkpoints().drop(task.id());
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> task.id().login() + " was not tidied up", lost);
        }
    }
}
