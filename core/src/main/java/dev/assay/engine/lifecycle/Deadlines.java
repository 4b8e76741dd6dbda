package dev.assay.engine.lifecycle;

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

/**
 * Calls out the tasks that did not end in time. In a process that keeps its tasks to itself, a task is watched from its
 * submission to its end; where processes share them, only while it runs here, as another process may go on with it. The
 * timer's thread ends when this is closed.
 */
public final class Deadlines implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Deadlines.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Duration limit;
    private final boolean shared;
    private final InstantSource clock;
    private final Consumer<TaskId> missed;
    private final Map<TaskId, Future<?>> alarms = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("assay-deadlines").factory());

    /**
     * Watches over no task yet.
     *
     * @param limit how long a task may take
     * @param shared whether other processes may go on with the tasks of this one
     * @param missed called on the timer's thread; must be quick
     */
    public Deadlines(Duration limit, boolean shared, InstantSource clock, Consumer<TaskId> missed) {
        this.limit = limit;
        this.shared = shared;
        this.clock = clock;
        this.missed = missed;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches over a task that was accepted, unless another process may run it. */
    public void accepted(Task task) {
        if (!shared) {
            started(task);
        }
    }

    /** Watches over a task that runs here until it is forgotten; does nothing if that is done already. */
    public void started(Task task) {
        Duration left = Duration.between(clock.instant(), of(task));
        alarms.computeIfAbsent(task.id(), id -> alarm(id, left));
    }

    /** Returns how long a task may take. */
    public Duration limit() {
        return limit;
    }

    /** Returns when a task must have ended. */
    public Instant of(Task task) {
        return task.submittedAt().plus(limit);
    }

    /** Tells whether a task should have ended by now, and has not. */
    public boolean passed(Task task) {
        return !task.finished() && !clock.instant().isBefore(of(task));
    }

    /** Watches no more over a task that runs here no more, unless it can run nowhere else. */
    public void stopped(TaskId task) {
        if (shared) {
            ended(task);
        }
    }

    /** Watches no more over a task that has ended. */
    public void ended(TaskId task) {
        Future<?> alarm = alarms.remove(task);
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** Returns the tasks watched over that have not ended. */
    public Set<TaskId> open() {
        return Set.copyOf(alarms.keySet());
    }

    private Future<?> alarm(TaskId id, Duration left) {
        return timer.schedule(() -> expired(id), Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** A store that is away now will be back: the deadline has passed all the same. */
    private void expired(TaskId id) {
        try {
            missed.accept(id);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "the deadline of " + id.login() + " was not noted", lost);
            alarms.computeIfPresent(id, (key, old) -> alarm(key, AGAIN));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
