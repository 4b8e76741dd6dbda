package dev.assay.testkit;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Unfinished;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tasks in the states that tests need. */
public final class Tasks {

    /** Longer than any test. */
    public static final Duration A_DAY = Duration.ofDays(1);

    private static final Instant NOON = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);

    private Tasks() {}

    /** Returns a task of octocat that waits for a worker. */
    public static Task aQueuedTask() {
        return aQueuedTask("octocat");
    }

    /** Returns a task that waits for a worker. */
    public static Task aQueuedTask(String login) {
        return Task.queued(TaskId.of(new Login(login), NOON, login.hashCode()), false, NOON);
    }

    /** Returns the queued task as a worker has begun it. */
    public static Task started(Task queued) {
        return queued.in(((Queued) queued.state()).start(1), NOON);
    }

    /** Returns the running task as it is so far on. */
    public static Task advanced(Task running, int percent) {
        return running.in(((Running) running.state()).advance(new Progress(percent, Stage.COMMITS, "step")), NOON);
    }

    /** Returns the unfinished task as somebody has cancelled it. */
    public static Task cancelled(Task unfinished) {
        Failure failure = new Failure(Code.CANCELLED, "cancelled by a test");
        return unfinished.in(((Unfinished) unfinished.state()).fail(NOON, failure), NOON);
    }
}
