package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Posts documents and reads the answers. */
final class GraphQlCalls implements AutoCloseable {

    private final Endpoints endpoints;
    private final Requests requests;
    private final Transport transport;
    private final Verdicts verdicts;

    GraphQlCalls(GitHubSettings settings, Transport transport, Verdicts verdicts) {
        this.endpoints = Endpoints.of(settings.api());
        this.requests = new Requests(settings);
        this.transport = transport;
        this.verdicts = verdicts;
    }

    /** Asks one question whose call was planned before. */
    <T> GraphQlAnswer.Data<T> ask(Question<T> question, CallMeter meter)
            throws InterruptedException, CallFailedException {
        return askAll(List.of(question), meter).getFirst().orThrow();
    }

    /** Asks several side by side. A question that fails costs only its own answer. */
    <T> List<GraphQlAnswer<T>> askAll(List<Question<T>> questions, CallMeter meter) throws InterruptedException {
        List<CompletableFuture<Reply>> started =
                transport.startAll(questions.stream().map(this::request).toList());
        List<GraphQlAnswer<T>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < started.size(); i++) {
                answers.add(answer(questions.get(i), started.get(i), meter));
            }
        } finally {
            started.forEach(call -> call.cancel(true));
        }
        return answers;
    }

    private HttpRequest request(Question<?> question) {
        byte[] body = Json.write(Map.of("query", question.document(), "variables", question.variables()));
        return requests.to(endpoints.graphQl())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public void close() {
        transport.close();
    }

    private <T> GraphQlAnswer<T> answer(Question<T> question, CompletableFuture<Reply> call, CallMeter meter)
            throws InterruptedException {
        int points = 0;
        try {
            Reply reply = transport.await(call);
            Optional<Trouble> trouble = verdicts.of(reply);
            if (trouble.isPresent()) {
                return new GraphQlAnswer.Failed<>(trouble.get());
            }
            JsonNode answer = Json.read(reply.body(), JsonNode.class);
            points = answer.path("data").path("rateLimit").path("cost").asInt(0);
            return GraphQlAnswer.read(answer, question.type(), () -> verdicts.rateLimited(reply));
        } catch (CallFailedException failed) {
            return new GraphQlAnswer.Failed<>(failed.trouble());
        } finally {
            meter.answered(question.stage(), new CallMeter.Cost(points, 0, false));
        }
    }

    /**
     * A question for GitHub.
     *
     * @param stage on whose behalf
     * @param document GraphQL
     * @param variables its variables
     * @param type what {@code data} is read into
     */
    record Question<T>(Stage stage, String document, Map<String, Object> variables, Class<T> type) {}
}
