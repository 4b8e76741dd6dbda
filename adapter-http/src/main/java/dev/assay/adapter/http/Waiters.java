package dev.assay.adapter.http;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests that wait for a task. A server that closes wakes them, so that they are answered and not cut off. */
final class Waiters {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /**
     * Waits for a task on the calling thread.
     *
     * @throws InterruptedException if the server closes meanwhile
     */
    Optional<Task> await(TaskService tasks, TaskId id, Duration wait) throws InterruptedException {
        threads.add(Thread.currentThread());
        try {
            if (closing) {
                throw new InterruptedException("the server closes");
            }
            return tasks.await(id, wait);
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Wakes all, and whoever comes later at once. */
    void wake() {
        closing = true;
        threads.forEach(Thread::interrupt);
    }
}
