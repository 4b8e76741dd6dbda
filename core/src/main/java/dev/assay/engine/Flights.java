package dev.assay.engine;

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

/** Single flight: knows the task under way for each login, so that one analysis serves all who ask for it. */
final class Flights {

    private final TaskClaims claims;
    private final TaskStore tasks;
    private final Duration life;

    /** Spares processes a race against themselves; between processes the claims decide. */
    private final Stripes stripes = new Stripes();

    /** @param longest after which no task is under way any more */
    Flights(Storage storage, Duration longest) {
        this.claims = storage.claims();
        this.tasks = storage.tasks();
        this.life = longest;
    }

    /** Does a step while nobody else in this process can start or join a flight of this login. */
    <T> T exclusively(Login login, Supplier<T> step) {
        return stripes.exclusively(login, step);
    }

    /** Returns who holds the flight of a login, under way or not. */
    Optional<TaskId> holder(Login login) {
        return claims.holder(Claim.flight(login));
    }

    /** Returns the task that a submission can join: one under way that is at least as fresh as asked for. */
    Optional<Task> joinable(Optional<TaskId> holder, boolean forced) {
        // A task that has just finished may still hold its flight.
        return holder.flatMap(tasks::find).filter(task -> !task.finished()).filter(task -> task.forced() || !forced);
    }

    /** Takes off in place of the holder; false if another was quicker. */
    boolean takeOff(Task task, Optional<TaskId> instead) {
        return claims.claim(Claim.flight(task.login()), instead, task.id(), life);
    }

    void land(TaskId task) {
        claims.release(Claim.flight(task.login()), task);
    }
}
