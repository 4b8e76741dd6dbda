package dev.assay.adapter.github.graphql.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.RepositoryQuery;
import dev.assay.adapter.github.graphql.manifests.ManifestPlan.Wish;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Manifests that are asked for in one document.
 *
 * @param wishes which
 */
public record ManifestBatch(List<Wish> wishes) implements Batch<ManifestBatch.Texts> {

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        grouped().forEach((repository, paths) -> {
            StringBuilder selection = new StringBuilder("nameWithOwner");
            paths.forEach((alias, path) -> selection
                    .append(' ')
                    .append(alias)
                    .append(": object(expression: ")
                    .append(query.variable(alias, "String!", "HEAD:" + path))
                    .append(") { ... on Blob { isTruncated text } }"));
            query.repository(repository, selection.toString());
        });
        return new Question<>(
                Stage.MANIFESTS,
                Document.fixed(query.document("Manifests", "")),
                query.variables(),
                price(wishes.size()),
                wishes.size() > 1,
                JsonNode.class);
    }

    /** Returns what files cost: no connection is asked for. */
    public static Price price(int files) {
        return new Price(0, files);
    }

    @Override
    public Texts read(Outcome<Data<JsonNode>> outcome) {
        if (outcome.value().isEmpty()) {
            return new Texts(List.of(), outcome.failure().map(this::inRepository));
        }
        Data<JsonNode> answer = outcome.value().get();
        List<FileText> files = new ArrayList<>();
        Optional<CallFailure> failure = answer.failureBesideNotFound();
        int number = 0;
        for (Map.Entry<RepositoryName, Map<String, String>> repository :
                grouped().entrySet()) {
            String alias = "r" + number++;
            if (answer.data().path(alias).isObject()) {
                files.addAll(files(repository.getKey(), repository.getValue(), alias, answer));
            } else if (!answer.missing(alias)) {
                failure = failure.or(() -> Optional.of(
                        new CallFailure.Rejected("GitHub did not send the files of " + repository.getKey())));
            }
        }
        return new Texts(files, failure.map(this::inRepository));
    }

    /** A file that GitHub says nothing of is not there; one that it speaks an error of may be. */
    private static List<FileText> files(
            RepositoryName repository, Map<String, String> paths, String alias, Data<JsonNode> answer) {
        List<FileText> files = new ArrayList<>();
        paths.forEach((name, path) -> {
            if (answer.troubleWithin(alias, name).isEmpty()) {
                JsonNode file = answer.data().path(alias).path(name);
                files.add(new FileText(new Wish(repository, path), text(file)));
            }
        });
        return files;
    }

    /** Says where something is missing, if that is known. */
    private CallFailure inRepository(CallFailure failure) {
        String repository = wishes.getFirst().repository().toString();
        return wishes.size() > 1 || failure.sentence().contains(repository)
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
    public Optional<List<? extends Batch<Texts>>> lighter() {
        return wishes.size() < 2 ? Optional.empty() : Optional.of(Batches.halves(wishes, ManifestBatch::new));
    }

    /** Returns the paths by alias, by repository: asking and reading must number them alike. */
    private Map<RepositoryName, Map<String, String>> grouped() {
        Map<RepositoryName, Map<String, String>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            grouped.computeIfAbsent(wish.repository(), name -> new LinkedHashMap<>())
                    .put("f" + i, wish.path());
        }
        return grouped;
    }

    /**
     * What came of a document.
     *
     * @param texts of those files that GitHub told of
     * @param failure why others are missing; empty if none is
     */
    record Texts(List<FileText> texts, Optional<CallFailure> failure) {}

    /**
     * A file that was looked into.
     *
     * @param wish which
     * @param text its content; empty if it has none that can be read
     */
    record FileText(Wish wish, Optional<String> text) {}
}
