package dev.assay.domain.task;

import dev.assay.domain.secret.Secrets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a task failed.
 *
 * @param code for programs
 * @param message a sentence for a person; what has the shape of a secret in it is masked
 * @param retryAfter how long to wait before trying again is worthwhile; empty where waiting does not help
 */
public record Failure(Code code, String message, Optional<Duration> retryAfter) {

    /** Masks what an upstream may have repeated. */
    public Failure {
        message = Secrets.SHAPED.masked(message);
    }

    /** Makes a failure that waiting does not cure. */
    public Failure(Code code, String message) {
        this(code, message, Optional.empty());
    }

    /** The kinds of failure. */
    public enum Code {
        /** GitHub knows no such account. */
        USER_NOT_FOUND,
        /** GitHub's rate limit is spent. */
        GITHUB_RATE_LIMITED,
        /** GitHub refused the token. */
        GITHUB_UNAUTHORIZED,
        /** GitHub could not be reached or broke. */
        GITHUB_UNAVAILABLE,
        /** The task did not end before its deadline. */
        TIMED_OUT,
        /** Somebody cancelled the task. */
        CANCELLED,
        /** A bug; the log tells. */
        INTERNAL;

        /** Returns the name in lower case, as clients see it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
