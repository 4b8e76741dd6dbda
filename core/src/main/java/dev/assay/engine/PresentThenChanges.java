package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;

/** Hands out the changes a watcher missed, then the task as the store held it, then what changes from there on. */
final class PresentThenChanges implements TaskWatch {

    private final Optional<Task> present;
    private final TaskWatch changes;
    private long seen;
    private boolean finished;

    PresentThenChanges(Optional<Task> present, TaskWatch changes, long seen) {
        this.present = present;
        this.changes = changes;
        this.seen = seen;
    }

    @Override
    public Optional<Task> next(Duration wait) throws InterruptedException {
        if (finished) {
            return Optional.empty();
        }
        Optional<Task> next = changes.next(Duration.ZERO).or(() -> present.filter(task -> task.revision() > seen));
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
