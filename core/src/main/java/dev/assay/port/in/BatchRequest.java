package dev.assay.port.in;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TraceParent;
import java.util.List;
import java.util.Optional;

/**
 * What a caller asks for.
 *
 * @param logins whose profiles: 1 to {@value #MOST}
 * @param forceRefresh do not answer from the cache
 * @param client who asks; what is odd in the name is replaced
 * @param idempotencyKey the caller's name for this submission: the same again gives the same batch; empty for none. At
 *     most 255 characters
 * @param trace the distributed trace that the tasks are to belong to; empty for none
 */
public record BatchRequest(
        List<Login> logins,
        boolean forceRefresh,
        String client,
        Optional<String> idempotencyKey,
        Optional<TraceParent> trace) {

    /** The most logins of a batch. */
    public static final int MOST = 100;

    /** @throws IllegalArgumentException if there are none or too many */
    public BatchRequest {
        logins = List.copyOf(logins);
        if (logins.isEmpty() || logins.size() > MOST) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST + " logins, got " + logins.size());
        }
    }
}
