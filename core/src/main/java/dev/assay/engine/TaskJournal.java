package dev.assay.engine;

import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.domain.task.TaskState.Finished;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.out.TaskEvents;
import dev.assay.port.out.TaskStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Writes every change of a task: compare and set in the store, then a word to the watchers. A finished task never
 * changes, whoever comes second.
 */
final class TaskJournal {

    private final TaskStore store;
    private final TaskEvents events;
    private final InstantSource clock;
    private final Stripes order = new Stripes();

    TaskJournal(EnginePorts ports) {
        this.store = ports.store();
        this.events = ports.events();
        this.clock = ports.clock();
    }

    /** Returns the time in the resolution that every store can keep. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Marks a task as running; empty if it is not waiting any more. */
    Optional<Task> start(TaskId id) {
        return change(
                id, (state, now) -> state instanceof Queued queued ? Optional.of(queued.start()) : Optional.empty());
    }

    /** Notes progress; does nothing to a task that is not running. */
    void progress(TaskId id, Progress progress) {
        change(
                id,
                (state, now) ->
                        state instanceof Running running && !running.progress().equals(progress)
                                ? Optional.of(running.advance(progress))
                                : Optional.empty());
    }

    /** Finishes a task; empty if it had finished before, or is gone. */
    Optional<Task> finish(TaskId id, BiFunction<Unfinished, Instant, Finished> how) {
        return change(
                id,
                (state, now) ->
                        state instanceof Unfinished open ? Optional.of(how.apply(open, now)) : Optional.empty());
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
            if (replaced(task, changed.get())) {
                return changed;
            }
        }
    }

    /** Watchers must hear of changes in their order, the last one last, or they would wait for another for ever. */
    private boolean replaced(Task task, Task next) {
        return order.exclusively(task.id(), () -> {
            boolean first = store.replace(task, next);
            if (first) {
                events.publish(next);
            }
            return first;
        });
    }
}
