package dev.assay.port.out;

import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * The analysis on whose behalf a {@link GitHubClient} makes calls: hears of them, for progress and for the bill, and
 * says whether they may wait for a limit. Safe for many threads.
 */
public interface CallContext {

    /**
     * The stage will make this many calls more than were planned so far. Returns at once.
     *
     * @param calls at least 0
     */
    void plan(Stage stage, int calls);

    /** A planned call was answered, whatever the answer. Returns at once. */
    void answered(Stage stage, Cost cost);

    /**
     * Hears what the first calls have brought, while more of an {@link Overview} is being asked for. Returns at once;
     * of itself a context does nothing with it.
     *
     * @param soFar what is still being read is unseen there
     */
    default void read(Overview soFar) {}

    /**
     * Waits for a limit of GitHub's to reset, if the analysis has time for that. Meanwhile it holds no worker.
     *
     * @param resumption when calls make sense again
     * @return false, at once, if the analysis must have ended before
     * @throws InterruptedException if the analysis is stopped while it waits
     */
    boolean waitUntil(Instant resumption) throws InterruptedException;

    /**
     * Returns what an earlier attempt at this analysis was answered to the same call; empty if there was none, or it is
     * not known any more. An adapter that uses it makes no call.
     *
     * @param call names the call within the analysis, the same in every attempt
     */
    Optional<byte[]> recall(String call);

    /** Keeps an answer for the case that another worker has to go on with this analysis. */
    void remember(String call, byte[] answer);

    /**
     * What a call cost.
     *
     * @param points of GitHub's GraphQL budget; 0 for REST
     * @param retries 1 if the call repeats one that failed, else 0
     * @param notModified GitHub said that what was known already still holds
     */
    record Cost(int points, int retries, boolean notModified) {

        /** A REST call that went well at once. */
        public static final Cost ONE_CALL = new Cost(0, 0, false);
    }
}
