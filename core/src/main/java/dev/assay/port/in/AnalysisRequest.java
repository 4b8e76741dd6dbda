package dev.assay.port.in;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TraceParent;
import java.util.Optional;

/**
 * What a caller asks for.
 *
 * @param login whose profile
 * @param forceRefresh do not answer from the cache
 * @param lane where the task lines up
 * @param idempotencyKey the caller's name for this submission: the same again gives the same task; empty for none. At
 *     most 255 characters
 * @param trace the distributed trace that the task is to belong to; empty for none
 */
public record AnalysisRequest(
        Login login, boolean forceRefresh, Lane lane, Optional<String> idempotencyKey, Optional<TraceParent> trace) {

    private static final int LONGEST_KEY = 255;

    /** @throws IllegalArgumentException if the idempotency key is empty or too long */
    public AnalysisRequest {
        if (idempotencyKey
                .filter(key -> key.isEmpty() || key.length() > LONGEST_KEY)
                .isPresent()) {
            throw new IllegalArgumentException("an idempotency key has 1 to 255 characters");
        }
    }

    /** Asks on behalf of this process. */
    public AnalysisRequest(Login login, boolean forceRefresh) {
        this(login, forceRefresh, Lane.LOCAL, Optional.empty(), Optional.empty());
    }

    /**
     * Asks for a profile, cached or not.
     *
     * @throws IllegalArgumentException if no account could have this name
     */
    public static AnalysisRequest of(String login) {
        return new AnalysisRequest(new Login(login), false);
    }

    /** Asks the same on behalf of another client. */
    public AnalysisRequest in(Lane other) {
        return new AnalysisRequest(login, forceRefresh, other, idempotencyKey, trace);
    }

    /** Asks the same under a name. */
    public AnalysisRequest named(String key) {
        return new AnalysisRequest(login, forceRefresh, lane, Optional.of(key), trace);
    }

    /** Asks the same as part of a trace. */
    public AnalysisRequest tracedBy(Optional<TraceParent> parent) {
        return new AnalysisRequest(login, forceRefresh, lane, idempotencyKey, parent);
    }
}
