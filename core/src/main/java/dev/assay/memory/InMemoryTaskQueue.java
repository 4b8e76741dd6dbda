package dev.assay.memory;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue inside this process: what it holds ends with the process. */
public final class InMemoryTaskQueue implements TaskQueue {

    private final BlockingQueue<TaskId> tasks;

    /** @param capacity tasks that may wait */
    public InMemoryTaskQueue(int capacity) {
        tasks = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public boolean offer(TaskId id) {
        return tasks.offer(id);
    }

    @Override
    public Optional<Delivery> poll(Duration wait) throws InterruptedException {
        return Optional.ofNullable(tasks.poll(wait.toNanos(), TimeUnit.NANOSECONDS))
                .map(id -> new Delivery(id, 1));
    }

    @Override
    public void acknowledge(Delivery delivery) {
        // Taken is gone: there is nobody else in this process who could take it again.
    }

    @Override
    public int waiting() {
        return tasks.size();
    }
}
