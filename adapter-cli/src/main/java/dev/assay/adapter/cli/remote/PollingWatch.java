package dev.assay.adapter.cli.remote;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches a task by asking for it again and again: often at first, less often while nothing happens. */
final class PollingWatch implements TaskWatch {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);
    /** A server that restarts is away for some seconds; this many misses in a row take about half a minute. */
    private static final int MISSES_TO_GIVE_UP = 15;

    private final TaskService tasks;
    private final TaskId id;
    private @Nullable Task unseen;
    private long seenRevision;
    private boolean ended;
    private long pause = SHORTEST_PAUSE;
    private long askAt = System.nanoTime() + SHORTEST_PAUSE;
    private int misses;

    PollingWatch(TaskService tasks, Task present, long afterRevision) {
        this.tasks = tasks;
        this.id = present.id();
        this.seenRevision = afterRevision;
        note(present);
    }

    @Override
    public Optional<Task> next(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (unseen == null && !ended) {
            long pauseLeft = Math.max(0, askAt - System.nanoTime());
            long waitLeft = Math.max(0, end - System.nanoTime());
            TimeUnit.NANOSECONDS.sleep(Math.min(pauseLeft, waitLeft));
            if (waitLeft < pauseLeft) {
                return Optional.empty();
            }
            ask();
        }
        return handOut();
    }

    @Override
    public void close() {
        ended = true;
        unseen = null;
    }

    private Optional<Task> handOut() {
        Optional<Task> change = Optional.ofNullable(unseen);
        change.ifPresent(task -> {
            seenRevision = task.revision();
            ended = task.finished();
        });
        unseen = null;
        return change;
    }

    private void ask() throws InterruptedException {
        try {
            note(tasks.find(id)
                    .orElseThrow(() -> new IllegalStateException("the server does not know task " + id + " any more")));
            misses = 0;
        } catch (RemoteServerException away) {
            if (Thread.interrupted()) {
                throw new InterruptedException(away.getMessage());
            }
            if (++misses >= MISSES_TO_GIVE_UP) {
                throw away;
            }
        }
        pause = unseen == null ? Math.min(LONGEST_PAUSE, pause * 3 / 2) : SHORTEST_PAUSE;
        askAt = System.nanoTime() + pause;
    }

    private void note(Task task) {
        if (task.revision() > seenRevision) {
            unseen = task;
        } else {
            ended = task.finished();
        }
    }
}
