package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the repositories that a person owns, page by page, in smaller pages where GitHub finds them too heavy. One that
 * is too heavy alone is listed without what is in it.
 */
final class RepositoryPages {

    /** Repositories in a document of their own. */
    static final int PAGE = 100;

    /** Finding a single repository takes several calls: after so many, the rest is listed without what is in them. */
    private static final int MOST_SINGLED_OUT = 3;

    /** Repositories on a page after one that was too heavy alone, where none larger has come. */
    private static final int PAGE_AFTER = 25;

    private final GraphQlCalls calls;
    private final Documents documents;

    RepositoryPages(GraphQlCalls calls, Documents documents) {
        this.calls = calls;
        this.documents = documents;
    }

    /** Returns what a page of this size costs: topics and languages hang on every repository. */
    static Price price(int size) {
        return new Price(1 + 2 * size, size * 51);
    }

    /**
     * Reads on from a first page.
     *
     * @param owned what came before
     * @param size to begin with
     */
    OwnedRepositories read(Login login, OwnedRepositories owned, int size, CallContext context)
            throws InterruptedException {
        Step step = new Step(size, false);
        int largest = 0;
        int singledOut = 0;
        while (owned.more()) {
            Outcome<Data<JsonNode>> outcome = calls.ask(question(login, owned.next(), step), context);
            if (GraphQlCalls.tooHeavy(outcome) && step.divisible()) {
                step = step.lighter();
            } else if (step.listed()) {
                owned.addListed(outcome);
                singledOut += step.size() == 1 ? 1 : 0;
                step = singledOut < MOST_SINGLED_OUT
                        ? new Step(Math.max(largest, PAGE_AFTER), false)
                        : new Step(step.size() == 1 ? PAGE : step.size(), true);
            } else {
                owned.add(outcome);
                largest = Math.max(largest, step.size());
            }
        }
        return owned;
    }

    private Question<JsonNode> question(Login login, Optional<String> after, Step step) {
        Map<String, Object> variables = new HashMap<>(Map.of("login", login.value(), "repositories", step.size()));
        after.ifPresent(cursor -> variables.put("after", cursor));
        return new Question<>(
                Stage.REPOSITORIES,
                step.listed() ? documents.repositoriesListed() : documents.repositories(),
                variables,
                price(step.size()),
                step.divisible(),
                JsonNode.class);
    }

    /**
     * How to ask for a page.
     *
     * @param size repositories on it
     * @param listed whether what is in them is left out
     */
    private record Step(int size, boolean listed) {

        boolean divisible() {
            return size > 1 || !listed;
        }

        Step lighter() {
            return size > 1 ? new Step(size / 2, listed) : new Step(1, true);
        }
    }
}
