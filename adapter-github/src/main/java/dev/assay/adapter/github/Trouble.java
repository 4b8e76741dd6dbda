package dev.assay.adapter.github;

import dev.assay.port.out.OverviewAnswer;
import java.time.Instant;

/** Why a call brought nothing. */
sealed interface Trouble {

    /** Returns a sentence for a person. */
    String sentence();

    /** Returns what it means when it meets the first question about a login. */
    OverviewAnswer answer();

    /**
     * There is nothing under that address, or nothing that the caller may see.
     *
     * @param sentence what is missing
     */
    record NotFound(String sentence) implements Trouble {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Missing(sentence);
        }
    }

    /**
     * A limit is spent.
     *
     * @param retryAt when asking makes sense again
     */
    record RateLimited(Instant retryAt) implements Trouble {
        @Override
        public String sentence() {
            return "GitHub API rate limit exceeded; it resets at " + retryAt;
        }

        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.RateLimited(retryAt);
        }
    }

    /**
     * The token was refused.
     *
     * @param sentence what GitHub said
     */
    record Unauthorized(String sentence) implements Trouble {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Unauthorized(sentence);
        }
    }

    /**
     * GitHub could not be reached, broke, or could not be understood.
     *
     * @param sentence what happened
     */
    record Unavailable(String sentence) implements Trouble {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Unavailable(sentence);
        }
    }
}
