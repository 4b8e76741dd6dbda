package dev.assay.port.out;

import dev.assay.domain.task.Stage;

/**
 * Hears of the calls that a {@link GitHubClient} makes for one analysis, for progress and for the bill. Safe for many
 * threads; returns at once.
 */
public interface CallMeter {

    /**
     * The stage will make this many calls more than were planned so far.
     *
     * @param calls at least 0
     */
    void plan(Stage stage, int calls);

    /** A planned call was answered, whatever the answer. */
    void answered(Stage stage, Cost cost);

    /**
     * What a call cost.
     *
     * @param points of GitHub's GraphQL budget; 0 for REST
     * @param retries how often it was sent again
     * @param notModified answered from what was known already
     */
    record Cost(int points, int retries, boolean notModified) {

        /** A REST call that went well at once. */
        public static final Cost ONE_CALL = new Cost(0, 0, false);
    }
}
