package dev.assay.adapter.github.graphql.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.RepositoryQuery;
import dev.assay.adapter.github.json.Times;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the last page of histories: who wrote the very first commit, and when the person wrote theirs.
 *
 * @param requests which
 * @param author node id of the person
 */
record BeginningBatch(List<BeginningRequest> requests, String author) implements Batch<BeginningBatch.Answer> {

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        query.variable("author", "ID!", author);
        for (int i = 0; i < requests.size(); i++) {
            BeginningRequest request = requests.get(i);
            String all = after(query, "a" + i, request.beforeFirst());
            String own = after(query, "b" + i, request.beforeOwn());
            query.repository(request.repository(), """
                    nameWithOwner defaultBranchRef { target { ... on Commit { \
                    all: history(first: 1%s) { nodes { author { user { login } } } } \
                    own: history(first: 1%s, author: {id: $author}) { nodes { authoredDate committedDate } } \
                    } } }""".formatted(all, own));
        }
        return new Question<>(
                Stage.COMMITS,
                Document.fixed(query.document("Beginnings", "")),
                query.variables(),
                ProjectPlan.beginning().times(requests.size()),
                requests.size() > 1,
                JsonNode.class);
    }

    private static String after(RepositoryQuery query, String name, Optional<String> cursor) {
        return cursor.map(before -> ", after: " + query.variable(name, "String!", before))
                .orElse("");
    }

    @Override
    public Optional<List<? extends Batch<Answer>>> lighter() {
        return requests.size() < 2
                ? Optional.empty()
                : Optional.of(Batches.halves(requests, half -> new BeginningBatch(half, author)));
    }

    @Override
    public Answer read(Outcome<Data<JsonNode>> outcome) {
        List<Beginning> read = new ArrayList<>();
        for (int i = 0; i < requests.size() && outcome.value().isPresent(); i++) {
            JsonNode target = outcome.value()
                    .get()
                    .data()
                    .path("r" + i)
                    .path("defaultBranchRef")
                    .path("target");
            JsonNode own = target.path("own").path("nodes").path(0);
            String login = target.path("all")
                    .path("nodes")
                    .path(0)
                    .path("author")
                    .path("user")
                    .path("login")
                    .asText("");
            Optional<String> first = Times.instant(
                            own.path("authoredDate").asText(""),
                            own.path("committedDate").asText(""))
                    .map(Object::toString);
            if (target.isObject()) {
                read.add(new Beginning(
                        requests.get(i).repository().toString(), first.orElse(null), login.isEmpty() ? null : login));
            }
        }
        Optional<CallFailure> failure =
                outcome.failure().or(() -> outcome.value().flatMap(Data::failureBesideNotFound));
        return new Answer(read, failure);
    }

    /**
     * What came.
     *
     * @param read of each repository that was found
     * @param failure why something is missing; empty if nothing is
     */
    record Answer(List<Beginning> read, Optional<CallFailure> failure) {}

    /**
     * A history to look at the end of.
     *
     * @param repository which
     * @param beforeFirst the cursor before the very first commit; empty if there is no other
     * @param beforeOwn the cursor before the person's first commit; empty if there is no other
     */
    record BeginningRequest(RepositoryName repository, Optional<String> beforeFirst, Optional<String> beforeOwn) {}
}
