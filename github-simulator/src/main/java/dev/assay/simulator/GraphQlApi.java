package dev.assay.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.Quotas.Standing;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.PreparedQuery;
import dev.assay.simulator.graphql.Schema;
import java.time.InstantSource;

/** Answers GraphQL queries, for callers with a token. */
final class GraphQlApi {

    private final World world;
    private final Quotas quotas;
    private final CallLog calls;
    private final Schema schema;

    GraphQlApi(World world, Quotas quotas, CallLog calls, InstantSource clock) {
        this.world = world;
        this.quotas = quotas;
        this.calls = calls;
        this.schema = GitHubSchema.of(clock);
    }

    Answer answer(Request request) {
        if (request.caller().isAnonymous()) {
            return Answer.message(401, "This endpoint requires you to be authenticated.");
        }
        if (!request.method().equals("POST")) {
            return Answer.notFound();
        }
        if (!request.body().path("query").isTextual()) {
            return Answer.message(400, "A query attribute must be specified and must be a string.");
        }
        calls.asked(request.body().path("query").asText());
        PreparedQuery query;
        try {
            query = prepare(request);
        } catch (GraphQlException unreadable) {
            return errors("", String.valueOf(unreadable.getMessage()))
                    .with(quotas.standing(request.caller(), Resource.GRAPHQL).headers());
        }
        return run(request, query);
    }

    /** The answer to someone who has no points left: 200, and an error. */
    static Answer rateLimited(Standing standing) {
        return errors("RATE_LIMITED", "API rate limit exceeded.").with(standing.headers());
    }

    private Answer run(Request request, PreparedQuery query) {
        Standing standing = quotas.take(request.caller(), Resource.GRAPHQL, query.cost());
        if (standing.refused()) {
            return rateLimited(standing);
        }
        calls.spent(query.cost());
        ObjectNode answer = query.run(new QueryRoot(world, standing, query.cost(), query.nodes()));
        return Answer.json(200, answer).with(standing.headers());
    }

    /** What a query may bring; nothing if it cannot be read. */
    Faults.Weight weigh(Request request) {
        try {
            PreparedQuery query = prepare(request);
            return new Faults.Weight(query.nodes(), query.largestPage());
        } catch (GraphQlException unreadable) {
            return Faults.Weight.NOTHING;
        }
    }

    private PreparedQuery prepare(Request request) {
        return PreparedQuery.of(
                schema, request.body().path("query").asText(""), request.body().path("variables"), request.operation());
    }

    /** Status 200, and an error of a type; the empty type is left out. */
    static Answer errors(String type, String message) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putArray("errors").addObject();
        if (!type.isEmpty()) {
            error.put("type", type);
        }
        error.put("message", message);
        return Answer.json(200, body);
    }
}
