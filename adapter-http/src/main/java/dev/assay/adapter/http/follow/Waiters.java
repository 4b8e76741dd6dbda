package dev.assay.adapter.http.follow;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;

/** The requests that wait for a task. A server that closes wakes them, so that they are answered and not cut off. */
public final class Waiters {

    private final InterruptibleWaits waits = new InterruptibleWaits();

    /**
     * Waits for a task on the calling thread.
     *
     * @throws InterruptedException if the server closes meanwhile
     */
    public Optional<Task> await(TaskService tasks, TaskId id, Duration wait) throws InterruptedException {
        return waits.interruptibly(() -> tasks.await(id, wait));
    }

    /**
     * Waits on the calling thread until a task starts or ends, but no longer than so; at once if the server closes.
     *
     * @return the task as it is then; empty if it is kept no longer
     */
    public Optional<Task> awaitChange(TaskService tasks, Task task, Duration wait) {
        if (task.finished()) {
            return Optional.of(task);
        }
        Optional<TaskWatch> opened = tasks.watch(task.id(), task.revision());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (TaskWatch watch = opened.get()) {
            Optional<Task> change = waits.interruptibly(() -> changed(watch, task, wait));
            // What came last may have been missed, by a process that was frozen for instance.
            return change.or(() -> tasks.find(task.id()));
        } catch (InterruptedException closes) {
            return Optional.of(task);
        }
    }

    /** Returns the task once it has started or ended; empty if the time is over before. */
    private static Optional<Task> changed(TaskWatch watch, Task before, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        Optional<Task> next = watch.next(wait);
        while (next.filter(task -> task.state().getClass().equals(before.state().getClass()))
                .isPresent()) {
            next = watch.next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return next;
    }

    /** Wakes all threads that wait; those that come later do not wait at all. */
    public void wake() {
        waits.close();
    }
}
