package dev.assay.adapter.github.wire;

import dev.assay.port.out.OverviewAnswer;
import java.time.Instant;
import java.util.Optional;

/** Why a call brought nothing. What to do about it depends on the kind. */
public sealed interface CallFailure {

    /** Returns a sentence for a person. */
    String sentence();

    /** Returns what it means when it meets the first question about a login. */
    default OverviewAnswer answer() {
        return new OverviewAnswer.Unavailable(sentence());
    }

    /**
     * There is nothing under that address, or nothing that the caller may see.
     *
     * @param sentence what is missing
     */
    record NotFound(String sentence) implements CallFailure {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Missing(sentence);
        }
    }

    /**
     * A repository is there but has not a single commit, GitHub says.
     *
     * @param sentence what GitHub said
     */
    record Empty(String sentence) implements CallFailure {}

    /**
     * No account has that login; perhaps one had it before.
     *
     * @param sentence that says so
     */
    record NoAccount(String sentence) implements CallFailure {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Missing(sentence);
        }
    }

    /**
     * A limit is spent. Cured by another account or by waiting.
     *
     * @param sentence which
     * @param retryAt when asking makes sense again
     * @param everywhere the account must not ask for anything else either: a secondary limit
     */
    record RateLimited(String sentence, Instant retryAt, boolean everywhere) implements CallFailure {

        public static RateLimited primary(Instant retryAt) {
            return new RateLimited("GitHub API rate limit exceeded; it resets at " + retryAt, retryAt, false);
        }

        public static RateLimited secondary(Instant retryAt) {
            return new RateLimited(
                    "GitHub API rate limit exceeded: too much at once; try again after " + retryAt, retryAt, true);
        }

        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.RateLimited(sentence, retryAt);
        }
    }

    /**
     * The token was refused. Cured by another one.
     *
     * @param sentence what GitHub said
     */
    record Unauthorized(String sentence) implements CallFailure {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Unauthorized(sentence);
        }
    }

    /**
     * The token is good, but its account may not have this.
     *
     * @param sentence what GitHub said
     */
    record Forbidden(String sentence) implements CallFailure {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Unauthorized(sentence);
        }
    }

    /**
     * GitHub could not be reached, broke, or could not be understood. May be cured by asking again.
     *
     * @param sentence what happened
     * @param retryAt when GitHub wants to be asked again; empty if it did not say
     */
    record Unavailable(String sentence, Optional<Instant> retryAt) implements CallFailure {

        public Unavailable(String sentence) {
            this(sentence, Optional.empty());
        }
    }

    /**
     * There is no connection to GitHub. May be cured by asking again, soon or not at all.
     *
     * @param reason a sentence without its full stop
     * @param remedy what to do about it, another one
     * @param attempts calls in all before it is given up
     */
    record Unreachable(String reason, String remedy, int attempts) implements CallFailure {
        @Override
        public String sentence() {
            return reason + ". " + remedy;
        }
    }

    /**
     * GitHub cannot do that much in one call. Cured by asking for less, never by asking again.
     *
     * @param sentence what GitHub said
     */
    record TooHeavy(String sentence) implements CallFailure {}

    /**
     * GitHub will not answer this, however often it is asked.
     *
     * @param sentence what GitHub said
     */
    record Rejected(String sentence) implements CallFailure {}

    /**
     * The scopes of the token do not cover all that was asked for. Cured by asking for the rest.
     *
     * @param sentence what GitHub said
     * @param missing the parts that they do not cover; none if that cannot be told
     */
    record ScopesMissing(String sentence, Missing missing) implements CallFailure {
        @Override
        public OverviewAnswer answer() {
            return new OverviewAnswer.Unauthorized(sentence);
        }
    }

    /**
     * GitHub does not know the version of its API that was asked for. Cured by an older one.
     *
     * @param sentence what GitHub said
     */
    record UnknownVersion(String sentence) implements CallFailure {}
}
