package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for contributions within a window, and within both halves of it where the whole is too much for GitHub. */
final class ContributionWindows {

    private static final int REPOSITORIES = 100;

    private ContributionWindows() {}

    static Batch<WindowAnswer> batch(Login login, Window window, Documents documents) {
        return new WindowBatch(login, window, documents);
    }

    /**
     * What one window brought.
     *
     * @param contributions empty if nothing came
     * @param failure why something is missing; empty if nothing is
     */
    record WindowAnswer(Optional<ContributionsJson> contributions, Optional<CallFailure> failure) {}

    private record WindowBatch(Login login, Window window, Documents documents) implements Batch<WindowAnswer> {

        @Override
        public Question<JsonNode> question() {
            Map<String, Object> variables = Map.of(
                    "login", login.value(),
                    "from", window.from().toString(),
                    "to", window.to().toString());
            return new Question<>(
                    Stage.CONTRIBUTIONS,
                    documents.year(),
                    variables,
                    new Price(REPOSITORIES, 0),
                    window.divisible(),
                    JsonNode.class);
        }

        @Override
        public WindowAnswer read(Outcome<Data<JsonNode>> outcome) {
            try {
                Data<JsonNode> answer = outcome.orThrow();
                JsonNode collection = answer.data().path("user").path("contributionsCollection");
                if (!collection.isObject()) {
                    throw new CallFailedException(
                            answer.failure().orElse(new CallFailure.Rejected("GitHub did not send the contributions")));
                }
                return new WindowAnswer(
                        Optional.of(Json.convert(collection, ContributionsJson.class)), answer.failure());
            } catch (CallFailedException failed) {
                return new WindowAnswer(Optional.empty(), Optional.of(failed.failure()));
            }
        }

        @Override
        public Optional<List<? extends Batch<WindowAnswer>>> lighter() {
            return window.divisible()
                    ? Optional.of(window.halves().stream()
                            .map(half -> new WindowBatch(login, half, documents))
                            .toList())
                    : Optional.empty();
        }
    }
}
