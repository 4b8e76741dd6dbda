package dev.assay.port.in;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/** Waits for a task to finish by watching it. */
final class TaskAwait {

    private TaskAwait() {}

    static Optional<Task> await(TaskService tasks, TaskId id, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        Optional<TaskWatch> opened = tasks.watch(id, 0);
        if (opened.isEmpty()) {
            return tasks.find(id);
        }
        try (TaskWatch watch = opened.get()) {
            Optional<Task> last = Optional.empty();
            while (last.isEmpty() || !last.get().finished()) {
                Optional<Task> next = watch.next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                if (next.isEmpty()) {
                    return last.or(() -> tasks.find(id));
                }
                last = next;
            }
            return last;
        }
    }
}
