package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.json.LanguagesJson;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the languages of repositories, a call each. */
final class RestLanguages {

    private final RestCalls calls;

    RestLanguages(RestCalls calls) {
        this.calls = calls;
    }

    /** Returns how many calls it takes to read the languages of all these. */
    int price(List<Repository> repositories) {
        return calls.price(repositories.stream().map(RestLanguages::ask).toList());
    }

    /** Returns the same repositories with those languages that can be had for so many calls. */
    Added added(List<Repository> repositories, int most, CallContext context) throws InterruptedException {
        // Where GitHub named no language there is little to see.
        List<Repository> own = RestRepositories.newestOwn(repositories).stream()
                .sorted(Comparator.comparing(
                        repository -> repository.primaryLanguage().isEmpty()))
                .toList();
        Map<RepositoryName, List<LanguageBytes>> known = new HashMap<>();
        Optional<String> failure = Optional.empty();
        for (Map.Entry<Repository, Outcome<RestPage<LanguagesJson>>> answer :
                calls.some(own, RestLanguages::ask, most, context).answers().entrySet()) {
            Repository repository = answer.getKey();
            Optional<List<LanguageBytes>> languages =
                    answer.getValue().value().map(page -> page.body().toBytes());
            Optional<String> unseen =
                    RestRepositories.unseen(repository, answer.getValue().failure());
            failure = failure.or(() -> unseen);
            languages
                    .or(() -> unseen.isEmpty() ? Optional.of(List.of()) : Optional.empty())
                    .ifPresent(bytes -> known.put(repository.name(), bytes));
        }
        List<Repository> all = repositories.stream()
                .map(repository -> with(repository, Optional.ofNullable(known.get(repository.name()))))
                .toList();
        return new Added(all, failure);
    }

    private static RestRequest<LanguagesJson> ask(Repository repository) {
        return RestRepositories.ask(Stage.REPOSITORIES, repository, "/languages", LanguagesJson.class);
    }

    private static Repository with(Repository repository, Optional<List<LanguageBytes>> languages) {
        return new Repository(
                repository.name(),
                repository.description(),
                repository.url(),
                repository.traits(),
                repository.counts(),
                repository.dates(),
                repository.primaryLanguage(),
                languages,
                repository.topics(),
                repository.license(),
                repository.files());
    }

    /**
     * Repositories with their languages.
     *
     * @param repositories all of them
     * @param failure why languages of some are missing; empty if they were but not asked for
     */
    record Added(List<Repository> repositories, Optional<String> failure) {}
}
