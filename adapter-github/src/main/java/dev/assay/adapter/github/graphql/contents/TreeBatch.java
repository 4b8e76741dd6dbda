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
import dev.assay.adapter.github.graphql.contents.SourceTree.Entry;
import dev.assay.adapter.github.graphql.contents.SourceTree.Language;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.FilePlace;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for the folders of several repositories in one document; for fewer of them, and at last for the root alone,
 * where that is too much for GitHub.
 *
 * @param repositories which
 * @param depth how many folders deep the files are
 */
record TreeBatch(List<RepositoryName> repositories, int depth) implements Batch<TreeBatch.Answer> {

    /** The root, and three folders below it. */
    static final int DEEPEST = 4;

    /** Repositories in one document. */
    static final int PER_DOCUMENT = 8;

    /** Entries of one repository that are kept. */
    private static final int MOST_ENTRIES = 20_000;

    private static final int LANGUAGES = 30;

    @Override
    public Question<JsonNode> question() {
        RepositoryQuery query = new RepositoryQuery();
        String selection = "nameWithOwner isPrivate languages(first: " + LANGUAGES
                + ", orderBy: {field: SIZE, direction: DESC}) { edges { size node { name } } } "
                + "object(expression: \"HEAD:\") { " + folder(depth) + " }";
        repositories.forEach(repository -> query.repository(repository, selection));
        return new Question<>(
                Stage.MANIFESTS,
                Document.fixed(query.document("Trees", "")),
                query.variables(),
                price(repositories.size()),
                divisible(),
                JsonNode.class);
    }

    private static String folder(int depth) {
        return "... on Tree { entries { name type size" + (depth > 1 ? " object { " + folder(depth - 1) + " }" : "")
                + " } }";
    }

    static Price price(int repositories) {
        return new Price(repositories, repositories * LANGUAGES);
    }

    private boolean divisible() {
        return repositories.size() > 1 || depth > 1;
    }

    @Override
    public Optional<List<? extends Batch<Answer>>> lighter() {
        if (repositories.size() > 1) {
            return Optional.of(Batches.halves(repositories, half -> new TreeBatch(half, depth)));
        }
        return depth > 1 ? Optional.of(List.of(new TreeBatch(repositories, depth / 2))) : Optional.empty();
    }

    /** A repository that is gone, or is not public any more, holds nothing to look at. */
    @Override
    public Answer read(Outcome<Data<JsonNode>> outcome) {
        List<SourceTree> trees = new ArrayList<>();
        Optional<CallFailure> failure =
                outcome.failure().or(() -> outcome.value().flatMap(Data::failureBesideNotFound));
        for (int i = 0; i < repositories.size() && outcome.value().isPresent(); i++) {
            JsonNode json = outcome.value().get().data().path("r" + i);
            boolean told = json.path("object").path("entries").isArray();
            if (told && !json.path("isPrivate").asBoolean()) {
                trees.add(tree(repositories.get(i), json));
            } else if (!told && !outcome.value().get().missing("r" + i) && !empty(json)) {
                String repository = repositories.get(i).toString();
                failure = failure.or(() ->
                        Optional.of(new CallFailure.Rejected("GitHub did not send the folders of " + repository)));
            }
        }
        return new Answer(trees, failure);
    }

    private static boolean empty(JsonNode repository) {
        return repository.isObject() && repository.path("object").isNull();
    }

    private SourceTree tree(RepositoryName repository, JsonNode json) {
        List<Language> languages = new ArrayList<>();
        for (JsonNode edge : json.path("languages").path("edges")) {
            languages.add(new Language(
                    edge.path("node").path("name").asText(""), edge.path("size").asLong()));
        }
        List<Entry> entries = new ArrayList<>();
        collect(json.path("object"), "", depth, entries);
        return new SourceTree(repository.toString(), languages, entries);
    }

    private static void collect(JsonNode folder, String path, int depth, List<Entry> entries) {
        for (JsonNode entry : folder.path("entries")) {
            String name = path + entry.path("name").asText("");
            String type = entry.path("type").asText("");
            if (entries.size() >= MOST_ENTRIES || !Set.of("blob", "tree").contains(type)) {
                continue;
            }
            if (type.equals("blob")) {
                entries.add(new Entry(name, entry.path("size").asLong(), false));
            } else if (FilePlace.of(name + "/").own()) {
                boolean open = depth > 1 && entry.path("object").path("entries").isArray();
                entries.add(new Entry(name + "/", 0, !open));
                collect(entry.path("object"), name + "/", depth - 1, entries);
            }
        }
    }

    /**
     * What came.
     *
     * @param trees of those that were found
     * @param failure why something is missing; empty if nothing is
     */
    record Answer(List<SourceTree> trees, Optional<CallFailure> failure) {}
}
