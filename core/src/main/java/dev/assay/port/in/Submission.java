package dev.assay.port.in;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import java.time.Duration;

/** The answer to a submission. */
public sealed interface Submission {

    /** A submission that a task stands for. */
    sealed interface Accepted extends Submission {

        /** Returns the task, which can be found from now on. */
        Task task();
    }

    /**
     * The profile is there already.
     *
     * @param task a task that succeeded with this very profile
     * @param analysis the profile
     */
    record Cached(Task task, ProfileAnalysis analysis) implements Accepted {}

    /**
     * A new task was put into the queue.
     *
     * @param task the task
     */
    record Started(Task task) implements Accepted {}

    /**
     * An analysis of this login was under way already.
     *
     * @param task the task under way
     */
    record Joined(Task task) implements Accepted {}

    /**
     * The shared store is away: the task runs in this process alone, ends with it, and only this process can find it.
     *
     * @param task the task
     */
    record Degraded(Task task) implements Accepted {}

    /**
     * Nothing was accepted.
     *
     * @param reason why
     * @param retryAfter how long to wait before trying again
     */
    record Rejected(Reason reason, Duration retryAfter) implements Submission {

        /** Says that the queue is full. */
        public Rejected(Duration retryAfter) {
            this(Reason.QUEUE_FULL, retryAfter);
        }
    }

    /** Why a submission was not accepted. */
    enum Reason {
        /** As many tasks wait as may. */
        QUEUE_FULL,
        /** The client has as many unfinished tasks as it may. */
        CLIENT_BUSY,
        /** The client asks more often than it may. */
        RATE_LIMITED,
        /** The service is closed. */
        CLOSED
    }
}
