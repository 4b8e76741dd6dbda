package dev.assay.engine;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Finished;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskStatus;
import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Instant;
import java.util.function.BiFunction;

/** Ends tasks, and tidies up after those that it has ended. */
final class Endings {

    private static final System.Logger LOG = System.getLogger(Endings.class.getName());

    private final TaskJournal journal;
    private final Flights flights;
    private final Deadlines deadlines;
    private final Checkpoints checkpoints;
    private final EngineObserver observer;

    Endings(EnginePorts ports, TaskJournal journal, Flights flights, Deadlines deadlines) {
        this.journal = journal;
        this.flights = flights;
        this.deadlines = deadlines;
        this.checkpoints = ports.storage().checkpoints();
        this.observer = ports.observer();
    }

    /** Ends a task on behalf of its worker, unless the worker has lost it. */
    void finish(Delivery delivery, BiFunction<Running, Instant, Finished> how) {
        journal.finish(delivery.task(), delivery.attempt(), how).ifPresent(this::tidyUp);
    }

    /** Fails a task whoever works on it, unless it has ended. */
    void overrule(TaskId id, Failure failure) {
        journal.overrule(id, (open, now) -> open.fail(now, failure)).ifPresent(this::tidyUp);
    }

    /** Fails a task whose deadline has passed. */
    void timeOut(TaskId id) {
        String message = "The analysis did not end within " + deadlines.limit().toSeconds() + " s";
        overrule(id, new Failure(Code.TIMED_OUT, message));
    }

    /** The task has ended whatever becomes of this: a flight that was not landed is seen to have ended. */
    private void tidyUp(Task task) {
        deadlines.forget(task.id());
        observer.ended(task);
        LOG.log(System.Logger.Level.INFO, () -> told(task));
        try {
            flights.land(task.id());
            checkpoints.drop(task.id());
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> task.id().login() + " was not tidied up", lost);
        }
    }

    private static String told(Task task) {
        String trace = task.trace().map(parent -> " trace=" + parent.traceId()).orElse("");
        return task.id() + " " + TaskStatus.of(task.state()).label() + trace;
    }
}
