package dev.assay.simulator.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.PreparedQuery;
import dev.assay.simulator.graphql.Schema;
import dev.assay.simulator.limits.Quotas;
import dev.assay.simulator.limits.Quotas.Standing;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.World;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Answers GraphQL queries, for callers with a token. */
public final class GraphQlApi {

    private final World world;
    private final Quotas quotas;
    private final IntConsumer spent;
    private final Schema schema;

    /**
     * An API that tells of a world.
     *
     * @param spent takes what each query cost
     * @param clock for the end of the default year of contributions
     */
    public GraphQlApi(World world, Quotas quotas, IntConsumer spent, InstantSource clock) {
        this.world = world;
        this.quotas = quotas;
        this.spent = spent;
        this.schema = GitHubSchema.of(clock);
    }

    /** Answers a query, or says why not. */
    public Answer answer(Request request) {
        if (request.caller().isAnonymous()) {
            return Answer.message(401, "This endpoint requires you to be authenticated.");
        }
        if (!request.method().equals("POST")) {
            return Answer.notFound();
        }
        if (!request.body().path("query").isTextual()) {
            return Answer.message(400, "A query attribute must be specified and must be a string.");
        }
        PreparedQuery query;
        try {
            query = prepare(request);
        } catch (GraphQlException unreadable) {
            return Answer.graphQlError("", String.valueOf(unreadable.getMessage()))
                    .with(quotas.standing(request.caller(), Resource.GRAPHQL).headers());
        }
        return run(request, query);
    }

    private Answer run(Request request, PreparedQuery query) {
        Standing standing = quotas.take(request.caller(), Resource.GRAPHQL, query.cost());
        if (standing.refused()) {
            return Answer.pointsSpent(standing);
        }
        spent.accept(query.cost());
        ObjectNode answer = query.run(new QueryRoot(world, standing, query.cost(), query.nodes()));
        return Answer.json(200, answer).with(standing.headers());
    }

    /** A query with its weight, which does not run; empty if it cannot be read. */
    public Optional<PreparedQuery> prepared(Request request) {
        try {
            return Optional.of(prepare(request));
        } catch (GraphQlException unreadable) {
            return Optional.empty();
        }
    }

    private PreparedQuery prepare(Request request) {
        return PreparedQuery.of(schema, request.document(), request.body().path("variables"), request.operation());
    }
}
