package dev.assay.port.in;

import dev.assay.domain.task.Task;
import java.time.Duration;
import java.util.Optional;

/** A view of one task as it changes. Belongs to one thread; closing it more than once does nothing. */
public interface TaskWatch extends AutoCloseable {

    /**
     * Waits for the next change. Changes arrive in order; a watcher that falls far behind misses the oldest, never the
     * last.
     *
     * @param wait the longest time to wait
     * @return the task after the change; empty if there was none in time, or the last one was handed out already
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Optional<Task> next(Duration wait) throws InterruptedException;

    @Override
    void close();
}
