package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Calls out the tasks that did not end in time. */
final class Deadlines implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Deadlines.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Duration limit;
    private final InstantSource clock;
    private final Consumer<TaskId> missed;
    private final Map<TaskId, Future<?>> alarms = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("assay-deadlines").factory());

    /** @param missed called on the timer's thread; must be quick */
    Deadlines(Duration limit, InstantSource clock, Consumer<TaskId> missed) {
        this.limit = limit;
        this.clock = clock;
        this.missed = missed;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches over a task until it is forgotten; does nothing if that is done already. */
    void watch(Task task) {
        Duration left = Duration.between(clock.instant(), of(task));
        alarms.computeIfAbsent(task.id(), id -> alarm(id, left));
    }

    /** Returns how long a task may take. */
    Duration limit() {
        return limit;
    }

    /** Returns when a task must have ended. */
    Instant of(Task task) {
        return task.submittedAt().plus(limit);
    }

    /** Tells whether a task should have ended by now, and has not. */
    boolean passed(Task task) {
        return !task.finished() && !clock.instant().isBefore(of(task));
    }

    void forget(TaskId task) {
        Future<?> alarm = alarms.remove(task);
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** Returns the tasks watched over that have not ended. */
    Set<TaskId> open() {
        return Set.copyOf(alarms.keySet());
    }

    private Future<?> alarm(TaskId id, Duration left) {
        return timer.schedule(() -> ring(id), Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** A store that is away now will be back: the deadline has passed all the same. */
    private void ring(TaskId id) {
        try {
            missed.accept(id);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "the deadline of " + id.login() + " was not noted", lost);
            alarms.computeIfPresent(id, (key, rung) -> alarm(key, AGAIN));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
