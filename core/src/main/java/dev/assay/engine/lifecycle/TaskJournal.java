package dev.assay.engine.lifecycle;

import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.domain.task.TaskState.Finished;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.out.TaskStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Writes every change of a task by compare and set. A finished task never changes: the first end stands. And a worker
 * writes under the fence of its attempt, so that one that has lost its task changes nothing.
 */
public final class TaskJournal {

    private final TaskStore store;
    private final InstantSource clock;

    public TaskJournal(TaskStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns the time in the resolution that every store can keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Marks a task as running; empty if it has finished, is gone, or a later attempt has it. */
    public Optional<Task> start(TaskId id, int attempt) {
        return change(id, (state, now) -> switch (state) {
            case Queued queued -> Optional.of(queued.start(attempt));
            case Running running when running.attempt() < attempt -> Optional.of(running.takenOver(attempt));
            case Running later -> Optional.empty();
            case Finished finished -> Optional.empty();
        });
    }

    /** Notes progress; does nothing to a task that is not running under this attempt. */
    public void progress(TaskId id, int attempt, Progress progress) {
        change(
                id,
                (state, now) -> under(attempt, state)
                        .filter(running -> !running.progress().equals(progress))
                        .map(running -> running.advance(progress)));
    }

    /** Tells those who follow a task that runs under this attempt to look again, as if it had made progress. */
    public void again(TaskId id, int attempt) {
        change(id, (state, now) -> under(attempt, state));
    }

    /** Finishes a task under its attempt; empty if it had finished before, was lost to a later attempt, or is gone. */
    Optional<Task> finish(TaskId id, int attempt, BiFunction<Running, Instant, Finished> how) {
        return change(id, (state, now) -> under(attempt, state).map(running -> how.apply(running, now)));
    }

    /** Finishes a task over the head of its worker; empty if it had finished before, or is gone. */
    Optional<Task> overrule(TaskId id, BiFunction<Unfinished, Instant, Finished> how) {
        return change(
                id,
                (state, now) ->
                        state instanceof Unfinished open ? Optional.of(how.apply(open, now)) : Optional.empty());
    }

    /** Looks a task up. */
    Optional<Task> find(TaskId id) {
        return store.find(id);
    }

    /** Tells whether a task is in the store. */
    public boolean knows(TaskId id) {
        return store.find(id).isPresent();
    }

    /** Removes what is left of a task that is gone. */
    void forget(TaskId id) {
        store.remove(id);
    }

    /** Tells whether a worker still has a task: it has not been ended, or taken over by another worker. */
    public boolean holds(TaskId id, int attempt) {
        return store.find(id).flatMap(task -> under(attempt, task.state())).isPresent();
    }

    private static Optional<Running> under(int attempt, TaskState state) {
        return state instanceof Running running && running.attempt() == attempt
                ? Optional.of(running)
                : Optional.empty();
    }

    private Optional<Task> change(TaskId id, BiFunction<TaskState, Instant, Optional<? extends TaskState>> next) {
        while (true) {
            Optional<Task> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Task task = found.get();
            Instant now = now();
            Optional<Task> changed = next.apply(task.state(), now).map(state -> task.in(state, now));
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            if (store.replace(task, changed.get())) {
                return changed;
            }
        }
    }
}
