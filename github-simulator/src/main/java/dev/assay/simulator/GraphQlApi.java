package dev.assay.simulator;

import dev.assay.simulator.Quotas.Standing;
import java.time.InstantSource;

final class GraphQlApi {
    GraphQlApi(World world, Quotas quotas, CallLog calls, InstantSource clock) {}

    Answer answer(Request request) {
        return Answer.message(501, "later");
    }

    static Answer rateLimited(Standing standing) {
        return Answer.json(200, Json.object()).with(standing.headers());
    }
}
