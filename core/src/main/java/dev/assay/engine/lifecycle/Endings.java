package dev.assay.engine.lifecycle;

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
import dev.assay.port.out.TaskArchive;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Ends tasks, and tidies up after those that it has ended. */
public final class Endings {

    private static final System.Logger LOG = System.getLogger(Endings.class.getName());

    private final TaskJournal journal;
    private final SingleFlight singleFlight;
    private final Deadlines deadlines;
    private final Kept kept;
    private final EngineObserver observer;

    public Endings(
            TaskJournal journal, SingleFlight singleFlight, Deadlines deadlines, Kept kept, EngineObserver observer) {
        this.journal = journal;
        this.singleFlight = singleFlight;
        this.deadlines = deadlines;
        this.kept = kept;
        this.observer = observer;
    }

    /** Ends a task on behalf of its worker; tells whether this was its end, and the worker had not lost it. */
    public boolean finish(Delivery delivery, BiFunction<Running, Instant, Finished> how) {
        Optional<Task> ended = journal.finish(delivery.task(), delivery.attempt(), how);
        ended.ifPresent(this::tidyUp);
        return ended.isPresent();
    }

    /** Removes what a run may have written of a task that was erased meanwhile. */
    public void forget(TaskId id) {
        journal.forget(id);
        kept.checkpoints().drop(id);
    }

    /** Fails a task that any worker, or none, is at work on, unless it has ended. */
    public void overrule(TaskId id, Failure failure) {
        journal.overrule(id, (open, now) -> open.fail(now, failure)).ifPresent(this::tidyUp);
    }

    /** Fails a task whose deadline has passed. */
    public void timeOut(TaskId id) {
        String message = "The analysis did not end within " + deadlines.limit().toSeconds() + " s";
        overrule(id, new Failure(Code.TIMED_OUT, message));
    }

    /**
     * The task has ended whatever becomes of this: a claim that was not released is seen to be of a task that has
     * ended.
     */
    private void tidyUp(Task task) {
        deadlines.ended(task.id());
        observer.ended(task);
        kept.archive().keep(task);
        LOG.log(System.Logger.Level.INFO, () -> told(task));
        try {
            singleFlight.release(task.id());
            kept.checkpoints().drop(task.id());
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> task.id().login() + " was not tidied up", lost);
        }
    }

    /**
     * Keeps a task that had ended before it was handed out: the process that ended it may have died before it was kept.
     */
    public void keepAgain(TaskId id) {
        journal.find(id).filter(Task::finished).ifPresent(kept.archive()::keep);
    }

    private static String told(Task task) {
        String trace = task.trace().map(parent -> " trace=" + parent.traceId()).orElse("");
        return task.id() + " " + TaskStatus.of(task.state()).label() + trace;
    }

    /**
     * What is kept of tasks beside the tasks.
     *
     * @param checkpoints what runs have learned, of no use after the end
     * @param archive keeps what has ended
     */
    public record Kept(Checkpoints checkpoints, TaskArchive archive) {}
}
