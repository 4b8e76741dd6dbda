package dev.assay.engine.lifecycle;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Knows the task under way for each login, so that one analysis serves all who ask for it. The claims decide which task
 * that is, also between processes. The locks make the threads of this process take turns for one login, from the look
 * at the claim to the change of it, so that they do not lose to each other and start again.
 */
public final class SingleFlight {

    private final TaskClaims claims;
    private final TaskStore tasks;
    private final Duration life;

    private final StripedLocks locks = new StripedLocks();

    /** @param longest the time after which no task is under way any more */
    public SingleFlight(Storage storage, Duration longest) {
        this.claims = storage.claims();
        this.tasks = storage.tasks();
        this.life = longest;
    }

    /** Does a step while no other thread of this process starts or joins a task of this login. */
    public <T> T exclusively(Login login, Supplier<T> step) {
        return locks.exclusively(login, step);
    }

    /** Returns the task that holds the claim of a login, under way or not. */
    public Optional<TaskId> holder(Login login) {
        return claims.holder(Claim.flight(login));
    }

    /** Returns the task that a submission can join: one under way that is at least as fresh as asked for. */
    public Optional<Task> joinable(Optional<TaskId> holder, boolean forced) {
        // A task that has just finished may still hold its claim.
        return holder.flatMap(tasks::find).filter(task -> !task.finished()).filter(task -> task.forced() || !forced);
    }

    /** Makes a task the one of its login, in place of the holder; false if another was quicker. */
    public boolean claim(Task task, Optional<TaskId> instead) {
        return claims.claim(Claim.flight(task.login()), instead, task.id(), life);
    }

    /** Gives the claim of a task up. */
    public void release(TaskId task) {
        claims.release(Claim.flight(task.login()), task);
    }
}
