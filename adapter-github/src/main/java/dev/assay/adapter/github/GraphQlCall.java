package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.adapter.github.GraphQlCalls.Question;
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
 * @param verdicts tells limits that come with status 200
 */
record GraphQlCall<T>(Question<T> question, URI address, Verdicts verdicts) implements Call<Data<T>> {

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
                    answer, question.type(), message -> verdicts.rateLimited(reply, message.toLowerCase(Locale.ROOT)));
            return new Answered<>(
                    data.with(missing.errors(question.document())), new CallContext.Cost(points, 0, false));
        } catch (CallFailedException failed) {
            throw new CallFailedException(understood(failed.trouble(), answer, missing), failed);
        }
    }

    private Trouble understood(Trouble trouble, JsonNode answer, Missing missing) {
        return switch (trouble) {
            case Trouble.ScopesMissing scopes ->
                new Trouble.ScopesMissing(
                        scopes.sentence(),
                        ScopeErrors.parts(
                                        GraphQlAnswer.errors(answer.path("errors")),
                                        question.document().text(missing.parts()))
                                .among(question.document().parts()));
            // Where there is nothing less to ask for, an error of no kind may be a failure that passes.
            case Trouble.TooHeavy heavy
            when !question.divisible() && !typed(answer) -> new Trouble.Unavailable(heavy.sentence());
            default -> trouble;
        };
    }

    private static boolean typed(JsonNode answer) {
        return GraphQlAnswer.errors(answer.path("errors")).stream()
                .anyMatch(error -> !error.type().isEmpty());
    }

    /** GitHub gives up on a document after ten seconds: the same again would take as long. */
    @Override
    public Trouble understood(Trouble trouble, Reply reply) {
        boolean gaveUp = reply.status() == 502 || reply.status() == 504;
        return gaveUp && question.divisible() ? new Trouble.TooHeavy(trouble.sentence()) : trouble;
    }
}
