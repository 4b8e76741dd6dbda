package dev.assay.adapter.github.graphql.contents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.RepositoryQuery;
import dev.assay.adapter.github.graphql.contents.ContentPlan.PathRequest;
import dev.assay.adapter.github.json.Times;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Authorship.WholeHistory;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Paths that are looked up in one document: what they hold, and the person's commits to them.
 *
 * @param requests which
 * @param author node id of the person
 */
record ContentBatch(List<PathRequest> requests, String author) implements Batch<ContentBatch.Answer> {

    /** What stands before the alias of anybody's history. */
    private static final String WHOLE = "w";

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        query.variable("author", "ID!", author);
        grouped().forEach((repository, paths) -> {
            StringBuilder texts = new StringBuilder("nameWithOwner");
            StringBuilder histories = new StringBuilder();
            paths.forEach((alias, request) -> {
                if (request.text()) {
                    texts.append(' ')
                            .append(alias)
                            .append(": object(expression: ")
                            .append(query.variable(alias, "String!", "HEAD:" + request.plain()))
                            .append(") { ... on Blob { isTruncated text } }");
                }
                String path = query.variable("p" + alias, "String!", request.plain());
                histories.append(history(alias, path, ", author: {id: $author}"));
                if (request.content().isEmpty() || request.text()) {
                    histories.append(history(WHOLE + alias, path, ""));
                }
            });
            query.repository(repository, texts + " defaultBranchRef { target { ... on Commit { " + histories + "} } }");
        });
        return new Question<>(
                Stage.MANIFESTS,
                Document.fixed(query.document("Contents", "")),
                query.variables(),
                price(requests.size()),
                requests.size() > 1,
                JsonNode.class);
    }

    private static String history(String alias, String path, String author) {
        return "%s: history(first: 1, path: %s%s) { totalCount nodes { authoredDate committedDate } } "
                .formatted(alias, path, author);
    }

    /** Returns what paths cost at most: the histories of each, own and all, are connections. */
    static Price price(int paths) {
        return new Price(2 * paths, 3 * paths);
    }

    @Override
    public Answer read(Outcome<Data<JsonNode>> outcome) {
        if (outcome.value().isEmpty()) {
            return new Answer(List.of(), outcome.failure().map(this::inRepository));
        }
        Data<JsonNode> answer = outcome.value().get();
        List<FoundPath> found = new ArrayList<>();
        Optional<CallFailure> failure = answer.failureBesideNotFound();
        int number = 0;
        for (Map.Entry<RepositoryName, Map<String, PathRequest>> repository :
                grouped().entrySet()) {
            String alias = "r" + number++;
            if (answer.data().path(alias).isObject()) {
                List<FoundPath> here = found(repository.getValue(), alias, answer);
                found.addAll(here);
                if (here.size() < repository.getValue().size()) {
                    failure = failure.or(() -> Optional.of(new CallFailure.Rejected(
                            "GitHub did not send who touched the files of " + repository.getKey())));
                }
            } else if (!answer.missing(alias)) {
                failure = failure.or(() -> Optional.of(
                        new CallFailure.Rejected("GitHub did not send the files of " + repository.getKey())));
            }
        }
        return new Answer(found, failure.map(this::inRepository));
    }

    /** A file that GitHub says nothing of is not there; one that it speaks an error of may be. */
    private static List<FoundPath> found(Map<String, PathRequest> paths, String alias, Data<JsonNode> answer) {
        JsonNode repository = answer.data().path(alias);
        JsonNode commit = repository.path("defaultBranchRef").path("target");
        List<FoundPath> found = new ArrayList<>();
        paths.forEach((name, request) -> {
            // What came without a history would pass for never touched.
            boolean told = answer.troubleWithin(alias, name).isEmpty()
                    && answer.troubleWithin(alias, "defaultBranchRef", "target", name)
                            .isEmpty();
            if (told && commit.path(name).isObject()) {
                found.add(new FoundPath(
                        request,
                        text(repository.path(name)),
                        commit.path(name).path("totalCount").asInt(),
                        last(commit.path(name)),
                        Optional.of(commit.path(WHOLE + name))
                                .filter(JsonNode::isObject)
                                .map(whole -> new WholeHistory(
                                        whole.path("totalCount").asInt(), last(whole)))));
            }
        });
        return found;
    }

    private static Optional<Instant> last(JsonNode history) {
        JsonNode commit = history.path("nodes").path(0);
        return Times.instant(
                commit.path("authoredDate").asText(""),
                commit.path("committedDate").asText(""));
    }

    /** Says where something is missing, if that is known. */
    private CallFailure inRepository(CallFailure failure) {
        String repository = requests.getFirst().repository().toString();
        return requests.size() > 1 || failure.sentence().contains(repository)
                ? failure
                : new CallFailure.Rejected(repository + ": " + failure.sentence());
    }

    /** A file that is no text, or too long for GitHub to send whole, cannot be read. */
    private static Optional<String> text(JsonNode file) {
        return file.path("text").isTextual() && !file.path("isTruncated").asBoolean()
                ? Optional.of(file.path("text").asText())
                : Optional.empty();
    }

    @Override
    public Optional<List<? extends Batch<Answer>>> lighter() {
        return requests.size() < 2
                ? Optional.empty()
                : Optional.of(Batches.halves(requests, half -> new ContentBatch(half, author)));
    }

    /** Returns the requests by alias, by repository: asking and reading must number them alike. */
    private Map<RepositoryName, Map<String, PathRequest>> grouped() {
        Map<RepositoryName, Map<String, PathRequest>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            PathRequest request = requests.get(i);
            grouped.computeIfAbsent(request.repository(), name -> new LinkedHashMap<>())
                    .put("f" + i, request);
        }
        return grouped;
    }

    /**
     * What came of a document.
     *
     * @param found those that GitHub told of
     * @param failure why others are missing; empty if none is
     */
    record Answer(List<FoundPath> found, Optional<CallFailure> failure) {}

    /**
     * A path that was looked up.
     *
     * @param request which
     * @param text its content; empty if it was not wanted, or has none that can be read
     * @param commits of the person to it
     * @param last when the last of them was written; empty without any
     * @param whole anybody's commits to it; empty where they were not asked for
     */
    record FoundPath(
            PathRequest request,
            Optional<String> text,
            int commits,
            Optional<Instant> last,
            Optional<WholeHistory> whole) {

        /** Returns the file with its text; nothing if it has none. */
        Stream<ManifestFile> file() {
            return text.stream().map(content -> new ManifestFile(request.repository(), request.path(), content));
        }
    }
}
