package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Calls out the tasks that did not end in time. */
final class Deadlines implements AutoCloseable {

    private final Duration limit;
    private final Consumer<TaskId> missed;
    private final Map<TaskId, Future<?>> alarms = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("assay-deadlines").factory());

    /** @param missed called on the timer's thread; must be quick */
    Deadlines(Duration limit, Consumer<TaskId> missed) {
        this.limit = limit;
        this.missed = missed;
        timer.setRemoveOnCancelPolicy(true);
    }

    void watch(Task task) {
        alarms.put(task.id(), timer.schedule(() -> missed.accept(task.id()), limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    void forget(Task task) {
        Future<?> alarm = alarms.remove(task.id());
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** Returns the tasks accepted here that have not ended. */
    Set<TaskId> open() {
        return Set.copyOf(alarms.keySet());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
