package dev.assay.adapter.github.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Call;
import dev.assay.adapter.github.dispatch.FailureClassifier;
import dev.assay.adapter.github.dispatch.Fingerprint;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Posts a question.
 *
 * @param question what to ask
 * @param address where
 * @param classifier tells limits that come with status 200
 */
record GraphQlCall<T>(Question<T> question, URI address, FailureClassifier classifier) implements Call<Data<T>> {

    @Override
    public Stage stage() {
        return question.stage();
    }

    @Override
    public Resource resource() {
        return Resource.GRAPHQL;
    }

    @Override
    public int units() {
        return question.price().points();
    }

    @Override
    public String fingerprint() {
        // Maps of variables have another order in every process.
        byte[] variables = Json.write(new TreeMap<>(question.variables()));
        return Fingerprint.of(question.document().text(Set.of()), new String(variables, StandardCharsets.UTF_8));
    }

    @Override
    public HttpRequest.Builder on(HttpRequest.Builder request, Missing missing) {
        byte[] body = Json.write(
                Map.of("query", question.document().text(missing.parts()), "variables", question.variables()));
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    @Override
    public Answered<Data<T>> read(Reply reply, Missing missing) throws CallFailedException {
        JsonNode answer = Json.read(reply.body(), JsonNode.class);
        int points = answer.path("data").path("rateLimit").path("cost").asInt(0);
        try {
            Data<T> data = GraphQlAnswer.read(
                    answer,
                    question.type(),
                    message -> classifier.rateLimited(reply, message.toLowerCase(Locale.ROOT)));
            return new Answered<>(
                    data.with(question.document().errors(missing)), new CallContext.Cost(points, 0, false));
        } catch (CallFailedException failed) {
            throw new CallFailedException(understood(failed.failure(), answer, missing), failed);
        }
    }

    private CallFailure understood(CallFailure failure, JsonNode answer, Missing missing) {
        return switch (failure) {
            case CallFailure.ScopesMissing scopes ->
                new CallFailure.ScopesMissing(
                        scopes.sentence(),
                        ScopeErrors.parts(
                                        GraphQlAnswer.errors(answer.path("errors")),
                                        question.document().text(missing.parts()))
                                .among(question.document().parts()));
            // Where there is nothing less to ask for, an error of no kind may be a failure that passes.
            case CallFailure.TooHeavy heavy
            when !question.divisible() && !typed(answer) -> new CallFailure.Unavailable(heavy.sentence());
            default -> failure;
        };
    }

    private static boolean typed(JsonNode answer) {
        return GraphQlAnswer.errors(answer.path("errors")).stream()
                .anyMatch(error -> !error.type().isEmpty());
    }

    /** GitHub gives up on a document after ten seconds: the same again would take as long. */
    @Override
    public CallFailure understood(CallFailure failure, Reply reply) {
        boolean gaveUp = reply.status() == 502 || reply.status() == 504;
        return gaveUp && question.divisible() ? new CallFailure.TooHeavy(failure.sentence()) : failure;
    }
}
