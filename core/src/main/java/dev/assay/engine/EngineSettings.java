package dev.assay.engine;

import java.time.Duration;

/**
 * The bounds of an engine.
 *
 * @param workers how many analyses work at once; 0 leaves the work to other processes
 * @param queueCapacity how many may wait behind them, and how many beside them for GitHub's limits; at least 1
 * @param retention how long tasks and complete profiles are kept; whole seconds
 * @param partialRetention how long a partial profile is handed out from the cache; whole seconds
 * @param taskTimeout after which a task that has not ended fails
 * @param tasksPerClient how many unfinished tasks a client may have started; 0 for any number
 * @param shutdownGrace how long running tasks may go on after closing, before they are handed back or cancelled
 */
public record EngineSettings(
        int workers,
        int queueCapacity,
        Duration retention,
        Duration partialRetention,
        Duration taskTimeout,
        int tasksPerClient,
        Duration shutdownGrace) {

    /** Eight workers, a thousand waiting, an hour for tasks and profiles, five minutes for partial ones. */
    public static final EngineSettings DEFAULTS = new EngineSettings(
            8, 1000, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(10));

    /** Sets bounds without one for each client. */
    public EngineSettings(
            int workers,
            int queueCapacity,
            Duration retention,
            Duration partialRetention,
            Duration taskTimeout,
            Duration shutdownGrace) {
        this(workers, queueCapacity, retention, partialRetention, taskTimeout, 0, shutdownGrace);
    }

    /** @throws IllegalArgumentException if a bound makes no sense */
    public EngineSettings {
        if (workers < 0) {
            throw new IllegalArgumentException("workers must not be negative, got " + workers);
        }
        if (tasksPerClient < 0) {
            throw new IllegalArgumentException("tasksPerClient must not be negative, got " + tasksPerClient);
        }
        atLeastOne("queueCapacity", queueCapacity);
        positive("retention", retention);
        positive("partialRetention", partialRetention);
        positive("taskTimeout", taskTimeout);
        if (shutdownGrace.isNegative()) {
            throw new IllegalArgumentException("shutdownGrace must not be negative, got " + shutdownGrace);
        }
    }

    /** Returns the same bounds with another number of workers. */
    public EngineSettings withWorkers(int other) {
        return new EngineSettings(
                other, queueCapacity, retention, partialRetention, taskTimeout, tasksPerClient, shutdownGrace);
    }

    /** Returns the same bounds with room for another number of waiting tasks. */
    public EngineSettings withQueueCapacity(int other) {
        return new EngineSettings(
                workers, other, retention, partialRetention, taskTimeout, tasksPerClient, shutdownGrace);
    }

    /** Returns the same bounds with another time that tasks and complete profiles are kept. */
    public EngineSettings withRetention(Duration other) {
        return new EngineSettings(
                workers, queueCapacity, other, partialRetention, taskTimeout, tasksPerClient, shutdownGrace);
    }

    /** Returns the same bounds with another time that partial profiles are handed out. */
    public EngineSettings withPartialRetention(Duration other) {
        return new EngineSettings(workers, queueCapacity, retention, other, taskTimeout, tasksPerClient, shutdownGrace);
    }

    /** Returns the same bounds with another deadline of a task. */
    public EngineSettings withTaskTimeout(Duration other) {
        return new EngineSettings(
                workers, queueCapacity, retention, partialRetention, other, tasksPerClient, shutdownGrace);
    }

    /** Returns the same bounds with another number of unfinished tasks for each client; 0 for any number. */
    public EngineSettings withTasksPerClient(int other) {
        return new EngineSettings(
                workers, queueCapacity, retention, partialRetention, taskTimeout, other, shutdownGrace);
    }

    /** Returns the same bounds with another time that running tasks have after closing. */
    public EngineSettings withShutdownGrace(Duration other) {
        return new EngineSettings(
                workers, queueCapacity, retention, partialRetention, taskTimeout, tasksPerClient, other);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + value);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.toSeconds() < 1) {
            throw new IllegalArgumentException(name + " must be at least a second, got " + value);
        }
    }
}
