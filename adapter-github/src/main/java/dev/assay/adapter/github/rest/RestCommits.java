package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.rest.RestPlan.Purpose;
import dev.assay.adapter.github.rest.RestSearchJson.CommitJson;
import dev.assay.adapter.github.rest.RestSearchJson.FoundCommitJson;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Searches the newest commits of a person in all repositories. Where there are more than a search may bring, a call for
 * each of the repositories that matter most counts those there. Sizes would cost a call for each commit.
 */
final class RestCommits {

    /** As many searches as a minute leaves beside those for pull requests. */
    private static final int SEARCH_PAGES = 5;

    /** Repositories of others that are worth a count. */
    private static final int OTHERS = 3;

    private final RestCalls calls;

    RestCommits(RestCalls calls) {
        this.calls = calls;
    }

    /** Returns how many calls it takes at most to count the commits in these and a few other repositories. */
    int price(List<Repository> repositories, Login login) {
        return OTHERS
                + calls.price(repositories.stream()
                        .map(repository -> ask(repository.name(), RestRepositories.version(repository), login, 1))
                        .toList());
    }

    Section<CommitHistory> read(RestOverview.Found found, CallContext context) throws InterruptedException {
        RestFoundCommits commits = new RestFoundCommits();
        search(found.overview().account().login(), commits, context);
        if (!commits.searchedWhole() && commits.any()) {
            count(found, commits, context);
        } else if (!commits.searchedWhole()) {
            readOwn(found, commits, context);
        }
        return commits.section(found.obstacle());
    }

    private void search(Login login, RestFoundCommits commits, CallContext context) throws InterruptedException {
        note(calls.getAll(List.of(search(login, 1)), context), commits);
        int pages = Math.min(SEARCH_PAGES, Math.ceilDiv(commits.total().orElse(0), RestPlan.PAGE));
        List<RestRequest<RestSearchJson>> more = IntStream.rangeClosed(2, pages)
                .mapToObj(page -> search(login, page))
                .toList();
        note(calls.getAll(more, context), commits);
    }

    private static void note(List<Outcome<RestPage<RestSearchJson>>> outcomes, RestFoundCommits commits) {
        for (Outcome<RestPage<RestSearchJson>> outcome : outcomes) {
            outcome.failure().ifPresent(commits::failed);
            outcome.value()
                    .map(RestPage::body)
                    .ifPresent(search -> commits.searched(
                            search.total(),
                            Elements.of(search.items(), FoundCommitJson.class, FoundCommitJson::toCommit)));
        }
    }

    /** Counts by asking for pages of one: the number of the last page is the number of commits. */
    private void count(RestOverview.Found found, RestFoundCommits commits, CallContext context)
            throws InterruptedException {
        Login login = found.overview().account().login();
        Map<RepositoryName, Repository> own = new LinkedHashMap<>();
        found.own().forEach(repository -> own.put(repository.name(), repository));
        Set<RepositoryName> names = new LinkedHashSet<>(commits.repositories());
        names.addAll(own.keySet());
        calls.some(
                        List.copyOf(names),
                        name -> ask(name, version(own, name), login, 1),
                        found.plan().calls(Purpose.COMMITS),
                        context)
                .answers()
                .forEach((name, answer) -> {
                    unseen(Optional.ofNullable(own.get(name)), name, answer).ifPresent(commits::unseen);
                    answer.value().ifPresent(page -> commits.counted(name, count(page)));
                });
    }

    private static Optional<String> version(Map<RepositoryName, Repository> own, RepositoryName name) {
        return Optional.ofNullable(own.get(name)).flatMap(RestRepositories::version);
    }

    /** Returns why commits were not seen; empty if they were, or an own repository is empty. */
    private static Optional<String> unseen(Optional<Repository> own, RepositoryName name, Outcome<?> answer) {
        return own.isPresent()
                ? RestRepositories.unseen(own.get(), answer.failure())
                : answer.failure().map(why -> name + ": " + why.sentence());
    }

    private static int count(RestPage<JsonNode[]> page) {
        return page.links().last().orElse(page.body().length);
    }

    /** Reads what a search would have brought from the own repositories pushed last. */
    private void readOwn(RestOverview.Found found, RestFoundCommits commits, CallContext context)
            throws InterruptedException {
        Login login = found.overview().account().login();
        calls.some(
                        found.own(),
                        repository ->
                                ask(repository.name(), RestRepositories.version(repository), login, RestPlan.PAGE),
                        found.plan().calls(Purpose.COMMITS),
                        context)
                .answers()
                .forEach((repository, answer) -> note(repository, answer, commits));
    }

    private static void note(Repository repository, Outcome<RestPage<JsonNode[]>> answer, RestFoundCommits commits) {
        RepositoryName name = repository.name();
        RestRepositories.unseen(repository, answer.failure()).ifPresent(commits::unseen);
        answer.value().ifPresent(page -> {
            Elements<Commit> read =
                    Elements.of(Arrays.asList(page.body()), CommitJson.class, json -> json.toCommit(name));
            commits.found(read);
            if (!page.more() && read.unreadable() == 0) {
                commits.counted(name, read.read().size());
            }
        });
    }

    private static RestRequest<JsonNode[]> ask(RepositoryName name, Optional<String> version, Login login, int size) {
        String path = "/repos/" + name + "/commits?author=" + login + "&per_page=" + size;
        return new RestRequest<>(Stage.COMMITS, path, JsonNode[].class, version);
    }

    private static RestRequest<RestSearchJson> search(Login login, int page) {
        String path = "/search/commits?sort=author-date&order=desc&per_page=" + RestPlan.PAGE + "&page=" + page + "&q="
                + RestCalls.escaped("author:" + login);
        return new RestRequest<>(Stage.COMMITS, path, RestSearchJson.class);
    }
}
