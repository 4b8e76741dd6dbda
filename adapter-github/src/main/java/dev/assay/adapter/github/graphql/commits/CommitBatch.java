package dev.assay.adapter.github.graphql.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.RepositoryQuery;
import dev.assay.adapter.github.graphql.commits.CommitPage.ReadCommit;
import dev.assay.adapter.github.graphql.commits.CommitsJson.HistoryJson;
import dev.assay.adapter.github.graphql.commits.CommitsJson.NodeJson;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.graphql.overview.Window;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Pages of commits that are asked for in one document.
 *
 * @param requests which pages
 * @param author node id of the person
 * @param fragment what is asked of a commit
 * @param lightened whether GitHub did not manage more
 */
record CommitBatch(List<CommitRequest> requests, String author, String fragment, boolean lightened)
        implements Batch<CommitAnswer> {

    private static final int SMALLEST_PAGE = 10;

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        query.variable("author", "ID!", author);
        for (int i = 0; i < requests.size(); i++) {
            CommitRequest request = requests.get(i);
            String size = query.variable("s" + i, "Int!", request.size());
            String number = "a" + i;
            String after = request.after()
                    .map(cursor -> ", after: " + query.variable(number, "String!", cursor))
                    .orElse("");
            query.repository(
                    request.target().repository(),
                    "nameWithOwner defaultBranchRef { target { ... on Commit { history(first: " + size + after
                            + within(query, request, i) + ", author: {id: $author}) { ...Commits } } } }");
        }
        return new Question<>(
                Stage.COMMITS,
                Document.fixed(query.document("Commits", fragment)),
                query.variables(),
                requests.stream()
                        .map(request -> CommitPlan.price(request.size()))
                        .reduce(new Price(0, 0), Price::plus),
                divisible(),
                JsonNode.class);
    }

    private static String within(RepositoryQuery query, CommitRequest request, int number) {
        return request.window()
                .map(window -> ", since: "
                        + query.variable(
                                "f" + number, "GitTimestamp!", window.from().toString())
                        + ", until: "
                        + query.variable(
                                "t" + number, "GitTimestamp!", window.to().toString()))
                .orElse("");
    }

    private boolean divisible() {
        return requests.size() > 1 || requests.getFirst().size() > SMALLEST_PAGE;
    }

    /**
     * Halves the pages of a document, then the commits of a page. What a shorter first page leaves out is asked for
     * later.
     */
    @Override
    public Optional<List<? extends Batch<CommitAnswer>>> lighter() {
        if (requests.size() > 1) {
            return Optional.of(Batches.halves(requests, this::with));
        }
        return divisible()
                ? Optional.of(shorter(requests.getFirst()).stream()
                        .map(request -> with(List.of(request)))
                        .toList())
                : Optional.empty();
    }

    private static List<CommitRequest> shorter(CommitRequest request) {
        int half = request.size() / 2;
        Stream<CommitRequest> second = request.after().flatMap(after -> CommitPlan.advanced(after, half)).stream()
                .map(after -> new CommitRequest(
                        request.target(), Optional.of(after), request.size() - half, request.window()));
        return Stream.concat(
                        Stream.of(new CommitRequest(request.target(), request.after(), half, request.window())), second)
                .toList();
    }

    private CommitBatch with(List<CommitRequest> some) {
        return new CommitBatch(some, author, fragment, true);
    }

    @Override
    public CommitAnswer read(Outcome<Data<JsonNode>> outcome) {
        if (outcome.value().isEmpty()) {
            return new CommitAnswer(List.of(), outcome.failure().map(this::inRepository), OptionalInt.empty());
        }
        Data<JsonNode> answer = outcome.value().get();
        List<CommitPage> pages = new ArrayList<>();
        Optional<CallFailure> failure = answer.failureBesideNotFound();
        for (int i = 0; i < requests.size(); i++) {
            try {
                failure = failure.or(page(i, answer, pages)::failure);
            } catch (CallFailedException failed) {
                failure = failure.or(() -> Optional.of(failed.failure()));
            }
        }
        return new CommitAnswer(pages, failure.map(this::inRepository), managed());
    }

    /** Says where something is missing, if that is known. */
    private CallFailure inRepository(CallFailure failure) {
        String repository = requests.getFirst().target().repository().toString();
        return requests.size() > 1 || failure.sentence().contains(repository)
                ? failure
                : new CallFailure.Rejected(repository + ": " + failure.sentence());
    }

    /** Adds a page; a repository that is gone since the overview holds no commits to read. */
    private Gap page(int number, Data<JsonNode> answer, List<CommitPage> pages) throws CallFailedException {
        String alias = "r" + number;
        Target target = requests.get(number).target();
        if (answer.missing(alias)) {
            pages.add(CommitPage.empty(target));
            return new Gap(Optional.empty());
        }
        JsonNode json = answer.data().path(alias);
        if (!json.isObject()) {
            throw new CallFailedException(unseen(target, json));
        }
        HistoryJson history = Json.convert(json, CommitsJson.class)
                .history()
                .orElseThrow(() -> new CallFailedException(unseen(target, json)));
        Elements<ReadCommit> commits = Elements.of(
                history.nodes(), NodeJson.class, node -> new ReadCommit(node, node.toCommit(target.repository())));
        CommitPage page = CommitPage.of(target, history, commits);
        pages.add(requests.get(number).window().isPresent() ? page.last() : page);
        return new Gap(commits.gap("commits of " + target.repository()));
    }

    /** A repository without commits is not asked for: one that has no default branch hides them. */
    private static CallFailure unseen(Target target, JsonNode json) {
        return new CallFailure.Rejected(
                json.isObject() && json.path("defaultBranchRef").isNull()
                        ? "The commits of %s were not seen, as it has no default branch".formatted(target.repository())
                        : "GitHub did not send the commits of " + target.repository());
    }

    private OptionalInt managed() {
        return lightened
                ? OptionalInt.of(requests.stream().mapToInt(CommitRequest::size).sum())
                : OptionalInt.empty();
    }

    /** What is missing on a page that came. */
    private record Gap(Optional<String> reason) {
        Optional<CallFailure> failure() {
            return reason.map(CallFailure.Rejected::new);
        }
    }

    /**
     * A page of a repository's history.
     *
     * @param target which repository
     * @param after the cursor before it; empty for the first
     * @param size commits on it
     * @param window when they were committed; empty for any time
     */
    record CommitRequest(Target target, Optional<String> after, int size, Optional<Window> window) {

        CommitRequest(Target target, Optional<String> after, int size) {
            this(target, after, size, Optional.empty());
        }
    }
}
