package dev.assay.adapter.cli.progress;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;

/** A task, and what has been heard of it since it was submitted. For one thread. */
public final class FollowedTask implements AutoCloseable {

    private final TaskService tasks;
    private Task task;
    private Optional<TaskWatch> watch = Optional.empty();

    public FollowedTask(TaskService tasks, Task task) {
        this.tasks = tasks;
        this.task = task;
    }

    /** Returns the task as it was after the last change that was heard of. */
    public Task task() {
        return task;
    }

    /**
     * Waits for the next change; returns at once if the task has finished.
     *
     * @param wait the longest time
     * @throws IllegalStateException if the task is not known any more
     * @throws InterruptedException if the thread is interrupted
     */
    public void follow(Duration wait) throws InterruptedException {
        if (!task.finished()) {
            watch = watch.or(() -> tasks.watch(task.id(), 0));
            task = watch.orElseThrow(() -> new IllegalStateException("task " + task.id() + " is not known any more"))
                    .next(wait)
                    .orElse(task);
        }
    }

    /** Stops following; the task goes on. */
    @Override
    public void close() {
        watch.ifPresent(TaskWatch::close);
    }
}
