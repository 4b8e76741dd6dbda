package dev.assay.adapter.github.graphql.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.RepositoryQuery;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks what several repositories are and how many commits they hold, in one document; for fewer of them, and at last
 * without their pull requests, where that is too much for GitHub.
 *
 * @param requests which
 * @param author node id of the person
 * @param documents texts
 */
record ProjectBatch(List<ProjectRequest> requests, String author, Documents documents)
        implements Batch<ProjectBatch.Answer> {

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        query.variable("author", "ID!", author);
        requests.forEach(request ->
                query.repository(request.repository(), request.merges() ? "...Project ...Merges" : "...Project"));
        boolean merges = requests.stream().anyMatch(ProjectRequest::merges);
        return new Question<>(
                Stage.COMMITS,
                Document.fixed(query.document(
                        "Projects", documents.projectFragment() + (merges ? documents.mergesFragment() : ""))),
                query.variables(),
                requests.stream()
                        .map(request -> ProjectPlan.price(request.merges()))
                        .reduce(new Price(0, 0), Price::plus),
                divisible(),
                JsonNode.class);
    }

    private boolean divisible() {
        return requests.size() > 1 || requests.getFirst().merges();
    }

    @Override
    public Optional<List<? extends Batch<Answer>>> lighter() {
        if (!divisible()) {
            return Optional.empty();
        }
        return Optional.of(
                requests.size() > 1
                        ? Batches.halves(requests, this::with)
                        : List.of(with(
                                List.of(new ProjectRequest(requests.getFirst().repository(), false)))));
    }

    private ProjectBatch with(List<ProjectRequest> some) {
        return new ProjectBatch(some, author, documents);
    }

    /** A repository that is gone, or is not public any more, is no project to speak of. */
    @Override
    public Answer read(Outcome<Data<JsonNode>> outcome) {
        List<ProjectJson> found = new ArrayList<>();
        Optional<CallFailure> failure =
                outcome.failure().or(() -> outcome.value().flatMap(Data::failureBesideNotFound));
        for (int i = 0; i < requests.size() && outcome.value().isPresent(); i++) {
            JsonNode json = outcome.value().get().data().path("r" + i);
            try {
                if (json.isObject()) {
                    found.add(Json.convert(json, ProjectJson.class));
                } else if (!outcome.value().get().missing("r" + i)) {
                    throw new CallFailedException(new CallFailure.Rejected(
                            "GitHub did not send " + requests.get(i).repository()));
                }
            } catch (CallFailedException unreadable) {
                failure = failure.or(() -> Optional.of(unreadable.failure()));
            }
        }
        return new Answer(found.stream().filter(one -> !one.isPrivate()).toList(), failure);
    }

    /**
     * A repository to look at.
     *
     * @param repository which
     * @param merges whether to ask for its merged pull requests
     */
    record ProjectRequest(RepositoryName repository, boolean merges) {}

    /**
     * What came.
     *
     * @param found public repositories
     * @param failure why something is missing; empty if nothing is
     */
    record Answer(List<ProjectJson> found, Optional<CallFailure> failure) {}
}
