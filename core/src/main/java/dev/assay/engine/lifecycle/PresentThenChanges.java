package dev.assay.engine.lifecycle;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands out the changes a watcher missed, then the task as the store held it, then what changes from there on. */
public final class PresentThenChanges implements TaskWatch {

    private final Optional<Task> present;
    private final TaskWatch changes;
    private final Supplier<Duration> deadline;
    private long seen;
    private boolean finished;

    /** @param deadline tells how much time the task has left; ends it, and tells zero, when that is over */
    public PresentThenChanges(Optional<Task> present, TaskWatch changes, long seen, Supplier<Duration> deadline) {
        this.present = present;
        this.changes = changes;
        this.seen = seen;
        this.deadline = deadline;
    }

    @Override
    public Optional<Task> next(Duration wait) throws InterruptedException {
        if (finished) {
            return Optional.empty();
        }
        Optional<Task> next = later(Duration.ZERO).or(() -> present.filter(task -> task.revision() > seen));
        if (next.isEmpty()) {
            next = lastOrLater(wait);
        }
        next.ifPresent(task -> {
            seen = task.revision();
            finished = task.finished();
        });
        return next;
    }

    private Optional<Task> lastOrLater(Duration wait) throws InterruptedException {
        if (present.filter(Task::finished).isPresent()) {
            finished = true;
            return Optional.empty();
        }
        Duration left = deadline.get();
        if (left.compareTo(wait) >= 0) {
            return later(wait);
        }
        Optional<Task> change = later(left);
        if (change.isEmpty()) {
            // The process that ran it may be gone; asking ends it now, and the end is the next change.
            Duration over = deadline.get();
            change = later(over.isZero() ? wait.minus(left) : over);
        }
        return change;
    }

    private Optional<Task> later(Duration wait) throws InterruptedException {
        Optional<Task> change = changes.next(wait);
        while (change.isPresent() && change.get().revision() <= seen) {
            change = changes.next(wait);
        }
        return change;
    }

    @Override
    public void close() {
        changes.close();
    }
}
