package dev.assay.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.faults.Faults;
import dev.assay.simulator.limits.Quotas;
import dev.assay.simulator.limits.Quotas.Standing;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.rest.RestApi;
import dev.assay.simulator.schema.GraphQlApi;
import dev.assay.simulator.world.World;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** What stands before every route: who calls, what is left for them, and whether they know the answer already. */
final class Api {

    private final SimulatorSettings settings;
    private final Quotas quotas;
    private final CallLog calls;
    private volatile RestApi rest;
    private volatile GraphQlApi graphQl;

    Api(World world, SimulatorSettings settings, Quotas quotas, CallLog calls) {
        this.settings = settings;
        this.quotas = quotas;
        this.calls = calls;
        this.rest = new RestApi(world);
        this.graphQl = new GraphQlApi(world, quotas, calls::spent, settings.clock());
    }

    Answer answer(Request request) {
        if (request.header("User-Agent").isEmpty()) {
            return Answer.html(403, "Request forbidden by administrative rules: it needs a User-Agent header.");
        }
        if (request.caller().isRefused()) {
            return Answer.message(401, "Bad credentials");
        }
        String version = request.header("X-GitHub-Api-Version");
        if (!request.isGraphQl()
                && !version.isEmpty()
                && !settings.apiVersions().contains(version)) {
            return Answer.message(400, "Version " + version + " is not a supported version of the REST API.");
        }
        if (request.isGraphQl()) {
            return graphQl.answer(request);
        }
        if (!request.method().equals("GET")) {
            return Answer.message(405, "The simulator is read-only");
        }
        return request.path().equals("/rate_limit") ? rateLimit(request) : restAnswer(request);
    }

    void become(World world) {
        rest = new RestApi(world);
        graphQl = new GraphQlApi(world, quotas, calls::spent, settings.clock());
    }

    /** What a query may bring; nothing if it cannot be read. */
    Faults.Weight weigh(Request request) {
        return graphQl.prepared(request)
                .map(query -> new Faults.Weight(query.nodes(), query.largestPage()))
                .orElse(Faults.Weight.NOTHING);
    }

    /** The answer to someone who has nothing left, though perhaps there is. */
    Answer primaryLimit(Request request, Duration untilReset) {
        Resource resource = request.isGraphQl() ? Resource.GRAPHQL : resourceOf(request);
        Standing spent = quotas.standing(request.caller(), resource)
                .spent(settings.clock().instant().plus(untilReset));
        return request.isGraphQl() ? Answer.pointsSpent(spent) : Answer.primaryLimit(spent);
    }

    private Answer restAnswer(Request request) {
        Resource resource = resourceOf(request);
        Standing standing = quotas.take(request.caller(), resource, 1);
        if (standing.refused()) {
            return Answer.primaryLimit(standing);
        }
        Answer answer = rest.answer(request);
        if (answer.status() != 200) {
            return answer.with(standing.headers());
        }
        String tag = entityTag(answer.body());
        if (!matches(request.header("If-None-Match"), tag)) {
            return answer.with(standing.headers()).with(Map.of("ETag", tag));
        }
        calls.wasNotModified();
        // For callers with a token GitHub does not charge for what they know already.
        Standing after = request.caller().isAnonymous() ? standing : quotas.giveBack(request.caller(), resource);
        return new Answer(304, answer.contentType(), new byte[0], after.headers()).with(Map.of("ETag", tag));
    }

    private Answer rateLimit(Request request) {
        ObjectNode body = Json.object();
        ObjectNode resources = body.putObject("resources");
        for (Resource resource : Resource.values()) {
            resources.set(resource.label(), standing(request, resource));
        }
        body.set("rate", standing(request, Resource.CORE));
        return Answer.json(200, body)
                .with(quotas.standing(request.caller(), Resource.CORE).headers());
    }

    private ObjectNode standing(Request request, Resource resource) {
        Standing standing = quotas.standing(request.caller(), resource);
        return Json.object()
                .put("limit", standing.limit())
                .put("used", standing.used())
                .put("remaining", standing.remaining())
                .put("reset", standing.resetEpochSecond());
    }

    private static Resource resourceOf(Request request) {
        return request.path().startsWith("/search/") ? Resource.SEARCH : Resource.CORE;
    }

    private static boolean matches(String known, String tag) {
        return Arrays.stream(known.split(",", -1)).map(String::strip).anyMatch(one -> one.equals(tag));
    }

    private static String entityTag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
