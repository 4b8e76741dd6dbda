package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.util.Optional;

/** Holds a plan against what GitHub still grants, before any of it is spent. */
final class Budget {

    private final Dispatcher dispatcher;

    Budget(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Waits until there are points enough for a plan.
     *
     * @throws CallFailedException if that is beyond the end of the analysis
     */
    void grant(CallPlan plan, CallContext context) throws InterruptedException, CallFailedException {
        Optional<Standing> shortage =
                dispatcher.left(Resource.GRAPHQL).filter(left -> left.remaining() < plan.points());
        if (shortage.isPresent() && !context.waitUntil(shortage.get().resetsAt())) {
            throw new CallFailedException(lacking(plan.points(), shortage.get()));
        }
    }

    private static CallFailure lacking(int needed, Standing left) {
        return new CallFailure.RateLimited(
                "GitHub API rate limit exceeded: the profile takes up to %s points, %s are left until %s"
                        .formatted(needed, left.remaining(), left.resetsAt()),
                left.resetsAt(),
                false);
    }
}
