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
     * Offers a profile. A partial one never replaces a complete one that is still there, nor does one of a task that
     * was submitted earlier: the data of a slow run may be older than those of a forced one that overtook it.
     *
     * @param life how long it may be handed out; whole seconds, at least one
     * @throws StoreException if the store cannot be reached
     */
    void offer(Entry entry, Duration life);

    /**
     * Takes back the profile that a task has offered; does nothing if another one, or none, is there.
     *
     * @throws StoreException if the store cannot be reached
     */
    void withdraw(TaskId task);

    /**
     * A cached profile.
     *
     * @param task the task that made it
     * @param analysis the profile
     */
    record Entry(TaskId task, ProfileAnalysis analysis) {

        /** Tells whether this may replace another of the same login. */
        public boolean supersedes(Entry other) {
            boolean complete = analysis.complete();
            if (complete != other.analysis.complete()) {
                return complete;
            }
            // The digits of an id begin with the time of its submission.
            return task.value().compareTo(other.task.value()) >= 0;
        }
    }
}
