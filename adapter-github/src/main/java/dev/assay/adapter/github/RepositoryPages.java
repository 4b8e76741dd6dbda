package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the repositories that somebody owns, page by page, in smaller pages where GitHub finds them too heavy. */
final class RepositoryPages {

    /** Repositories in a document of their own. */
    static final int PAGE = 100;

    private static final int SMALLEST_PAGE = 6;
    private static final int MAX_REPOSITORIES = 1000;

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
     * @param first page; empty if the first document did not bring it
     * @param size to begin with
     */
    Owned read(Login login, Optional<RepositoriesJson> first, int size, CallContext context)
            throws InterruptedException {
        Owned owned = new Owned();
        first.ifPresent(owned::add);
        int pageSize = size;
        while (owned.more()) {
            Outcome<Data<JsonNode>> outcome = calls.ask(question(login, owned.next, pageSize), context);
            boolean heavy =
                    outcome.trouble().filter(Trouble.TooHeavy.class::isInstance).isPresent()
                            || outcome.value().filter(Data::cutShort).isPresent();
            if (heavy && pageSize > SMALLEST_PAGE) {
                pageSize /= 2;
            } else {
                owned.add(outcome);
            }
        }
        return owned;
    }

    private Question<JsonNode> question(Login login, Optional<String> after, int size) {
        Map<String, Object> variables = new HashMap<>(Map.of("login", login.value(), "repositories", size));
        after.ifPresent(cursor -> variables.put("after", cursor));
        return new Question<>(
                Stage.REPOSITORIES,
                documents.repositories(),
                variables,
                price(size),
                size > SMALLEST_PAGE,
                JsonNode.class);
    }

    /** What was read so far. Confined to the thread that reads. */
    static final class Owned {

        private final Map<RepositoryName, Repository> repositories = new LinkedHashMap<>();
        private final Map<RepositoryName, String> heads = new HashMap<>();
        private boolean started;
        private int total;
        private Optional<String> next = Optional.empty();
        private @Nullable Trouble trouble;

        Map<RepositoryName, String> heads() {
            return heads;
        }

        Section<List<Repository>> section() {
            List<Repository> list = List.copyOf(repositories.values());
            if (trouble == null) {
                return Caps.seen(list, total, "repositories");
            }
            return started
                    ? new Section.Seen<>(list, Coverage.partial(list.size(), Optional.of(total), trouble.sentence()))
                    : new Section.Unseen<>(trouble.sentence());
        }

        private boolean more() {
            return trouble == null && (!started || (next.isPresent() && repositories.size() < MAX_REPOSITORIES));
        }

        private void add(Outcome<Data<JsonNode>> outcome) {
            try {
                Data<JsonNode> answer = outcome.orThrow();
                JsonNode page = answer.data().path("user").path("repositories");
                if (!page.isObject()) {
                    throw new CallFailedException(
                            answer.trouble().orElse(new Trouble.Rejected("GitHub did not send the repositories")));
                }
                add(Json.convert(page, RepositoriesJson.class));
                answer.trouble().ifPresent(this::failed);
            } catch (CallFailedException failed) {
                failed(failed.trouble());
            }
        }

        /** A page that brings nothing new would lead in a circle. */
        private void add(RepositoriesJson page) {
            try {
                int before = repositories.size();
                Json.domain(page::toRepositories).forEach(one -> repositories.putIfAbsent(one.name(), one));
                heads.putAll(Json.domain(page::heads));
                total = started ? total : page.totalCount();
                started = true;
                next = repositories.size() > before ? page.pageInfo().next() : Optional.empty();
            } catch (CallFailedException unreadable) {
                failed(unreadable.trouble());
            }
        }

        private void failed(Trouble why) {
            trouble = trouble == null ? why : trouble;
        }
    }
}
