package dev.assay.benchmarks.peers;

import java.util.List;

/** A job engine on a store that outlives the process. Closing it ends its threads and connections. */
interface Engine extends AutoCloseable {

    /** Adds a job, and returns once the store has it. */
    void enqueue(String name);

    /** Adds many jobs in the way that the engine offers for that. */
    default void enqueueAll(List<String> names) {
        names.forEach(this::enqueue);
    }

    /** Begins to work, in the background. */
    void work(Job job);

    @Override
    void close();

    /**
     * How an engine is set up.
     *
     * @param tuned with the settings that its documentation offers for speed and early recovery, instead of its usual
     *     ones
     * @param url where its store is
     * @param workers jobs at once
     */
    record Setup(boolean tuned, String url, int workers) {}
}
