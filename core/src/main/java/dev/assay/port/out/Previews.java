package dev.assay.port.out;

import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what running tasks have read so far, while somebody wants to see it. May forget at any time. A preview is never
 * the result of a task, and never a cached profile. Safe for many threads.
 */
public interface Previews {

    /** Keeps none. */
    Previews NONE = new NoPreviews();

    /**
     * Says that somebody wants previews of a task.
     *
     * @param life for how long; whole seconds, at least one
     * @throws StoreException if the store cannot be reached
     */
    void want(TaskId task, Duration life);

    /**
     * Tells whether somebody wants previews of a task.
     *
     * @throws StoreException if the store cannot be reached
     */
    boolean wanted(TaskId task);

    /**
     * Takes a preview, in place of the one before.
     *
     * @throws StoreException if the store cannot be reached
     */
    void offer(TaskId task, Preview preview);

    /**
     * Returns the newest preview of a task; empty if there is none.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<Preview> find(TaskId task);

    /**
     * Forgets the preview of a task that has ended, or goes to another worker; a wish stays.
     *
     * @throws StoreException if the store cannot be reached
     */
    void drop(TaskId task);

    /**
     * What has been read so far.
     *
     * @param version higher for each preview of a task than for those before
     * @param sections that have been read, by the names of the coverage
     * @param analysis of these sections; all others are absent, also from its coverage
     */
    record Preview(long version, List<String> sections, ProfileAnalysis analysis) {

        /** Makes the list unmodifiable. */
        public Preview {
            sections = List.copyOf(sections);
        }
    }
}
