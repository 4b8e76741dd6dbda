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
        return Fingerprint.of(question.document(), new String(variables, StandardCharsets.UTF_8));
    }

    @Override
    public HttpRequest.Builder on(HttpRequest.Builder request) {
        byte[] body = Json.write(Map.of("query", question.document(), "variables", question.variables()));
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    @Override
    public Answered<Data<T>> read(Reply reply) throws CallFailedException {
        JsonNode answer = Json.read(reply.body(), JsonNode.class);
        int points = answer.path("data").path("rateLimit").path("cost").asInt(0);
        Data<T> data = GraphQlAnswer.read(
                answer, question.type(), message -> verdicts.rateLimited(reply, message.toLowerCase(Locale.ROOT)));
        return new Answered<>(data, new CallContext.Cost(points, 0, false));
    }

    /** GitHub gives up on a document after ten seconds: the same again would take as long. */
    @Override
    public Trouble understood(Trouble trouble, Reply reply) {
        boolean gaveUp = reply.status() == 502 || reply.status() == 504;
        return gaveUp && question.divisible() ? new Trouble.TooHeavy(trouble.sentence()) : trouble;
    }
}
