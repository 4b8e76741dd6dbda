package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.progress.FollowedTask;
import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskService;
import java.time.Duration;
import java.util.Optional;

/** A login whose analysis is under way. For one thread. */
final class BatchEntry implements AutoCloseable {

    private final String username;
    private final TaskService tasks;
    private final FollowedTask followed;
    private final long end;

    /** @param end when it is given up, by {@link System#nanoTime} */
    BatchEntry(String username, TaskService tasks, Task task, long end) {
        this.username = username;
        this.tasks = tasks;
        this.followed = new FollowedTask(tasks, task);
        this.end = end;
    }

    /**
     * Waits for the next change.
     *
     * @return the line to write, if the analysis has ended or its time is over; that one is cancelled, where this run
     *     is alone with it
     */
    Optional<BatchLine> follow(Duration wait) throws InterruptedException {
        followed.follow(wait);
        boolean finished = followed.task().finished();
        if (!finished && System.nanoTime() - end < 0) {
            return Optional.empty();
        }
        if (!finished) {
            cancel();
        }
        return Optional.of(BatchLine.of(username, followed.task()));
    }

    void cancel() {
        tasks.cancel(followed.task().id());
    }

    @Override
    public void close() {
        followed.close();
    }
}
