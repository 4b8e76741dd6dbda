package dev.assay.engine.execution;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.execution.AnalysisRun.Result;
import dev.assay.engine.lifecycle.Deadlines;
import dev.assay.engine.lifecycle.Endings;
import dev.assay.engine.lifecycle.Pause;
import dev.assay.engine.lifecycle.RetryPolicy;
import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.util.Optional;

/** Takes a delivered task through its analysis to its end, under the fence of its attempt. */
public final class TaskRunner implements Workers.Work {

    private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

    /** A task that was with so many workers when they died is taken for the reason. */
    private static final int MAX_CRASHES = 3;

    private final AnalysisRun analysis;
    private final TaskJournal journal;
    private final Endings endings;
    private final Deadlines deadlines;
    private final ReportCache reports;
    private final RetryPolicy retries;

    public TaskRunner(RunPorts ports, TaskJournal journal, Endings endings, Deadlines deadlines, ReportCache reports) {
        this.analysis = new AnalysisRun(ports, journal, deadlines);
        this.journal = journal;
        this.endings = endings;
        this.deadlines = deadlines;
        this.reports = reports;
        this.retries = new RetryPolicy(ports.clock(), Pause.REAL);
    }

    @Override
    public Settlement perform(Delivery delivery, WorkerSlot slot) {
        Optional<Task> task = journal.start(delivery.task(), delivery.attempt());
        if (task.isEmpty()) {
            return journal.knows(delivery.task()) ? over(delivery) : gone(delivery);
        }
        slot.begin();
        if (deadlines.passed(task.get())) {
            endings.timeOut(delivery.task());
            return Settlement.DONE;
        }
        deadlines.started(task.get());
        try {
            return delivery.crashes() < MAX_CRASHES ? run(task.get(), delivery, slot) : giveUp(delivery);
        } catch (InterruptedException stopped) {
            return goneElsewhere(delivery) ? lost(delivery) : Settlement.HANDED_BACK;
        } finally {
            deadlines.stopped(delivery.task());
        }
    }

    private Settlement run(Task task, Delivery delivery, WorkerSlot slot) throws InterruptedException {
        try {
            switch (analysis.analyse(task, delivery.attempt(), slot)) {
                case Result.Report report -> succeed(task, delivery, report.analysis());
                case Result.NoReport none -> fail(delivery, none.failure());
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

    private Settlement over(Delivery delivery) {
        endings.keepAgain(delivery.task());
        return Settlement.DONE;
    }

    /** Everything that is queued was stored before, and outlives its deadline: an operator may want to know. */
    private static Settlement gone(Delivery delivery) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> delivery.task() + " was queued and is in the store no more, or cannot be read");
        return Settlement.DEAD;
    }

    private Settlement giveUp(Delivery delivery) throws InterruptedException {
        String reason = "The analysis took its worker down " + delivery.crashes() + " times and is not tried again";
        LOG.log(System.Logger.Level.ERROR, () -> delivery.task() + ": " + reason);
        fail(delivery, new Failure(Code.INTERNAL, reason));
        return Settlement.DEAD;
    }

    /** A store that is away does not undo what was done: the end is written once it is back. */
    private void succeed(Task task, Delivery delivery, ProfileAnalysis report) throws InterruptedException {
        ProfileCache.Entry entry = new ProfileCache.Entry(task.id(), report);
        boolean kept = keepEarly(delivery, entry);
        boolean ended = retries.repeat(
                deadlines.of(task), () -> endings.finish(delivery, (running, now) -> running.succeed(now, report)));
        if (!kept) {
            reports.archive(entry);
            reports.keepIfPossible(entry);
        }
        if (!ended || !kept) {
            leaveNothingOfTheErased(task.id());
        }
    }

    /**
     * Caches a profile before its task has ended, so that a client that sees the end finds the profile; false if the
     * store is away.
     */
    private boolean keepEarly(Delivery delivery, ProfileCache.Entry entry) {
        try {
            if (journal.holds(delivery.task(), delivery.attempt())) {
                reports.archive(entry);
                reports.keep(entry);
            }
            return true;
        } catch (StoreException lost) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> "the profile of " + entry.task().login() + " waits",
                    lost);
            return false;
        }
    }

    private void fail(Delivery delivery, Failure failure) throws InterruptedException {
        boolean ended = retries.repeat(
                journal.now().plus(deadlines.limit()),
                () -> endings.finish(delivery, (running, now) -> running.fail(now, failure)));
        if (!ended) {
            leaveNothingOfTheErased(delivery.task());
        }
    }

    private Settlement lost(Delivery delivery) {
        leaveNothingOfTheErased(delivery.task());
        return Settlement.DONE;
    }

    /**
     * Removes what a run has written of a person who was erased while it ran: its task is gone then. A profile and
     * checkpoints are written before the end of the task is, so a run that ends its task has written nothing after an
     * erasure, and does not ask.
     */
    private void leaveNothingOfTheErased(TaskId id) {
        try {
            if (!journal.knows(id)) {
                endings.forget(id);
                reports.withdraw(id);
            }
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "nobody can be asked whether " + id + " is gone", lost);
        }
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
}
