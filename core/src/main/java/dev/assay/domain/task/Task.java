package dev.assay.domain.task;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskState.Finished;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Succeeded;
import java.time.Instant;
import java.util.Optional;

/**
 * One analysis that somebody asked for.
 *
 * @param id its name
 * @param forced asked for fresh data: a cached profile will not do
 * @param submittedAt when it was accepted
 * @param updatedAt when its state last changed
 * @param revision counts the changes, from 1
 * @param state where it stands
 * @param trace the distributed trace it belongs to; empty for none
 */
public record Task(
        TaskId id,
        boolean forced,
        Instant submittedAt,
        Instant updatedAt,
        long revision,
        TaskState state,
        Optional<TraceParent> trace) {

    /** Makes a task that belongs to no trace. */
    public Task(TaskId id, boolean forced, Instant submittedAt, Instant updatedAt, long revision, TaskState state) {
        this(id, forced, submittedAt, updatedAt, revision, state, Optional.empty());
    }

    /** Makes a task that waits for a worker. */
    public static Task queued(TaskId id, boolean forced, Instant now) {
        return new Task(id, forced, now, now, 1, new Queued());
    }

    /** Makes a task that never had to run, because its result was there already. */
    public static Task alreadyDone(TaskId id, Instant now, ProfileAnalysis analysis) {
        return new Task(id, false, now, now, 1, new Succeeded(now, analysis));
    }

    /** Returns the login that is analysed. */
    public Login login() {
        return id.login();
    }

    /** Returns this task as part of a trace. */
    public Task tracedBy(Optional<TraceParent> parent) {
        return new Task(id, forced, submittedAt, updatedAt, revision, state, parent);
    }

    /** Returns this task in its next state. */
    public Task in(TaskState next, Instant now) {
        return new Task(id, forced, submittedAt, now, revision + 1, next, trace);
    }

    /** Tells whether the state will never change again. */
    public boolean finished() {
        return state instanceof Finished;
    }
}
