package dev.assay.adapter.http;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requests that wait for a task. A server that closes wakes them, so that they are answered and not cut off. */
final class Waiters {

    private final Map<Thread, Boolean> threads = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * Waits for a task on the calling thread.
     *
     * @throws InterruptedException if the server closes meanwhile
     */
    Optional<Task> await(TaskService tasks, TaskId id, Duration wait) throws InterruptedException {
        threads.put(Thread.currentThread(), true);
        try {
            if (closing) {
                throw new InterruptedException("the server closes");
            }
            return tasks.await(id, wait);
        } finally {
            leave();
        }
    }

    /**
     * Waits on the calling thread until a task starts or ends, but no longer than so; at once if the server closes.
     *
     * @return the task as it is then; empty if it is kept no longer
     */
    Optional<Task> awaitChange(TaskService tasks, Task task, Duration wait) {
        if (task.finished()) {
            return Optional.of(task);
        }
        Optional<TaskWatch> opened = tasks.watch(task.id(), task.revision());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        threads.put(Thread.currentThread(), true);
        try (TaskWatch watch = opened.get()) {
            // What came last may have been missed, by a process that was frozen for instance.
            return closing ? Optional.of(task) : changed(watch, task, wait).or(() -> tasks.find(task.id()));
        } catch (InterruptedException closes) {
            return Optional.of(task);
        } finally {
            leave();
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

    /** From here on nobody is interrupted; the flag of one that came too late would end the connection. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void leave() {
        threads.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /** Wakes all, and whoever comes later at once. */
    void wake() {
        closing = true;
        threads.keySet()
                .forEach(thread -> threads.computeIfPresent(thread, (sleeper, since) -> {
                    sleeper.interrupt();
                    return since;
                }));
    }
}
