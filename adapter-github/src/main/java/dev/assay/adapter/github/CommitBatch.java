package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.CommitPlan.FirstPage;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pages of commits that are asked for in one document.
 *
 * @param wishes which pages
 * @param size commits per page
 */
record CommitBatch(List<Wish> wishes, int size) {

    Question<JsonNode> question(Account account, String fragment) {
        RepositoryQuery query = new RepositoryQuery();
        query.variable("author", "ID!", account.nodeId());
        query.variable("size", "Int!", size);
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            String number = "a" + i;
            String after = wish.after()
                    .map(cursor -> ", after: " + query.variable(number, "String!", cursor))
                    .orElse("");
            query.repository(
                    wish.repository(),
                    "nameWithOwner defaultBranchRef { target { ... on Commit { history(first: $size" + after
                            + ", author: {id: $author}) { ...Commits } } } }");
        }
        return new Question<>(Stage.COMMITS, query.document("Commits", fragment), query.variables(), JsonNode.class);
    }

    Answer read(GraphQlAnswer<JsonNode> answer) {
        return switch (answer) {
            case GraphQlAnswer.Failed<JsonNode> failed -> new Answer(List.of(), Optional.of(failed.trouble()));
            case GraphQlAnswer.Data<JsonNode> data -> read(data);
        };
    }

    private Answer read(GraphQlAnswer.Data<JsonNode> answer) {
        List<FirstPage> pages = new ArrayList<>();
        Optional<Trouble> trouble = answer.trouble();
        for (int i = 0; i < wishes.size(); i++) {
            RepositoryName name = wishes.get(i).repository();
            try {
                if (!answer.failedAt("r" + i)) {
                    pages.add(page(name, answer.data().path("r" + i)));
                }
            } catch (CallFailedException failed) {
                trouble = Optional.of(failed.trouble());
            }
        }
        return new Answer(pages, trouble);
    }

    private static FirstPage page(RepositoryName name, JsonNode json) throws CallFailedException {
        if (!json.isObject()) {
            throw new CallFailedException(new Trouble.Unavailable("GitHub did not send the commits of " + name));
        }
        Optional<CommitsJson.HistoryJson> history =
                Json.convert(json, CommitsJson.class).history();
        return history.map(page -> new FirstPage(
                        name,
                        page.totalCount(),
                        page.toCommits(name),
                        page.pageInfo().next()))
                .orElseGet(() -> new FirstPage(name, 0, List.of(), Optional.empty()));
    }

    /**
     * A page of a repository's history.
     *
     * @param repository which
     * @param after the cursor before it; empty for the first
     */
    record Wish(RepositoryName repository, Optional<String> after) {}

    /**
     * What came of it.
     *
     * @param pages those that came
     * @param trouble why others did not
     */
    record Answer(List<FirstPage> pages, Optional<Trouble> trouble) {}
}
