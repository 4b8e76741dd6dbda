package dev.assay.adapter.cli.batch;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;

/** A login whose analysis is under way. For one thread. */
final class BatchEntry implements AutoCloseable {

    private final String username;
    private final TaskService tasks;
    private final long end;
    private Task task;
    private Optional<TaskWatch> watch = Optional.empty();

    /** @param end when it is given up, by {@link System#nanoTime} */
    BatchEntry(String username, TaskService tasks, Task task, long end) {
        this.username = username;
        this.tasks = tasks;
        this.task = task;
        this.end = end;
    }

    /**
     * Waits for the next change.
     *
     * @return the line to write, if the analysis has ended or its time is over; that one is cancelled, where this run
     *     is alone with it
     */
    Optional<BatchLine> follow(Duration wait) throws InterruptedException {
        if (!task.finished()) {
            task = change(wait).orElse(task);
        }
        if (task.finished()) {
            return Optional.of(BatchLine.of(username, task));
        }
        if (System.nanoTime() - end < 0) {
            return Optional.empty();
        }
        cancel();
        return Optional.of(BatchLine.of(username, task));
    }

    private Optional<Task> change(Duration wait) throws InterruptedException {
        watch = watch.or(() -> tasks.watch(task.id(), 0));
        return watch.orElseThrow(() -> new IllegalStateException("task " + task.id() + " is not known any more"))
                .next(wait);
    }

    void cancel() {
        tasks.cancel(task.id());
    }

    @Override
    public void close() {
        watch.ifPresent(TaskWatch::close);
    }
}
