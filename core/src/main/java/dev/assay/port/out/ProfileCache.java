package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/** Keeps finished profiles for the next who ask. Safe for many threads. */
public interface ProfileCache {

    /**
     * Returns the profile of a login; empty if there is none or it has expired.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<Entry> find(Login login);

    /**
     * Offers a profile. A partial one never replaces a complete one that is still there.
     *
     * @param life how long it may be handed out; whole seconds, at least one
     * @throws StoreException if the store cannot be reached
     */
    void offer(Entry entry, Duration life);

    /**
     * A cached profile.
     *
     * @param task the task that made it
     * @param analysis the profile
     */
    record Entry(TaskId task, ProfileAnalysis analysis) {}
}
