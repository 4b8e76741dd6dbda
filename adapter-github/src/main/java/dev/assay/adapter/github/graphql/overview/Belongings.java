package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for organizations or for stars, and for ever fewer of them where all are too much for GitHub.
 *
 * @param login whose
 * @param field of the answer
 * @param variable that tells how many
 * @param document that asks
 * @param size how many
 */
record Belongings(Login login, String field, String variable, Document document, int size)
        implements Batch<Belongings.Found> {

    static final String ORGANIZATIONS = "organizations";
    static final String STARS = "starredRepositories";
    static final int MOST_ORGANIZATIONS = 15;
    static final int MOST_STARS = 20;

    static Belongings organizations(UserAnswer person, Documents documents) {
        return new Belongings(
                person.login(), ORGANIZATIONS, "organizations", documents.organizations(), MOST_ORGANIZATIONS);
    }

    static Belongings stars(UserAnswer person, Documents documents) {
        return new Belongings(person.login(), STARS, "stars", documents.stars(), MOST_STARS);
    }

    @Override
    public Question<JsonNode> question() {
        Map<String, Object> variables = Map.of("login", login.value(), variable, size);
        return new Question<>(
                Stage.REPOSITORIES, document, variables, new Price(1 + size, 21 * size), size > 1, JsonNode.class);
    }

    @Override
    public Found read(Outcome<Data<JsonNode>> outcome) {
        Data<JsonNode> answer = outcome.value()
                .orElseGet(() -> new Data<>(
                        MissingNode.getInstance(),
                        outcome.failure().stream()
                                .map(why -> new GraphQlError("", why.sentence(), List.of("user", field), 0))
                                .toList()));
        return new Found(field, new UserAnswer(login, answer.data().path("user"), answer, false));
    }

    @Override
    public Optional<List<? extends Batch<Found>>> lighter() {
        return size > 1
                ? Optional.of(List.of(new Belongings(login, field, variable, document, size / 2)))
                : Optional.empty();
    }

    /**
     * What came.
     *
     * @param field that was asked for
     * @param answer in which it is found, or why it is not
     */
    record Found(String field, UserAnswer answer) {}
}
