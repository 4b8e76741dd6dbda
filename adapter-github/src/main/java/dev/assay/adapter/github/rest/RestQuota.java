package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.OverviewAnswer.RateLimited;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.util.List;
import java.util.Optional;

/** Knows, before anything is spent, how many calls GitHub still grants. */
final class RestQuota {

    /** The question after the quota is not counted against it. */
    private static final RestRequest<JsonNode> QUESTION =
            new RestRequest<>(Stage.PROFILE, "/rate_limit", JsonNode.class);

    /** Others may be quicker after a reset, but not for ever. */
    private static final int MAX_WAITS = 3;

    private final RestCalls calls;
    private final Dispatcher dispatcher;

    RestQuota(RestCalls calls, Dispatcher dispatcher) {
        this.calls = calls;
        this.dispatcher = dispatcher;
    }

    /** Returns where the quota stands; empty if that is unknown. */
    Optional<Standing> left() {
        return dispatcher.left(Resource.CORE);
    }

    /** Waits until there are enough calls to begin with; returns why not if that takes too long. */
    Optional<RateLimited> await(CallContext context) throws InterruptedException {
        Optional<RateLimited> refusal = refusal(context);
        for (int waits = 0; refusal.isPresent() && waits < MAX_WAITS; waits++) {
            if (!context.waitUntil(refusal.get().retryAt())) {
                return refusal;
            }
            refusal = refusal(context);
        }
        return refusal;
    }

    private Optional<RateLimited> refusal(CallContext context) throws InterruptedException {
        if (left().isEmpty()) {
            // The headers of the answer go into the books. A server without limits has no answer, which is one too.
            List<?> unused = calls.getAll(List.of(QUESTION), context);
        }
        return left().flatMap(RestPlan::refusal);
    }
}
