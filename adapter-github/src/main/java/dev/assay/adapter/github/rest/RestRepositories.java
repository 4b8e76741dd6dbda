package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.rest.RestJson.RepositoryJson;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The repositories of a person: which pages to ask for, what they hold, and which of them to look into. */
public final class RestRepositories {

    /** Whether more are remembered is not even looked up. */
    private static final int MOST_LOOKED_INTO = 60;

    private RestRepositories() {}

    static List<RestRequest<JsonNode[]>> pages(String login, int publicRepositories) {
        return IntStream.rangeClosed(1, RestPlan.repositoryPages(publicRepositories))
                .mapToObj(page -> new RestRequest<>(
                        Stage.REPOSITORIES,
                        "/users/%s/repos?type=owner&sort=pushed&per_page=%s&page=%s"
                                .formatted(login, RestPlan.PAGE, page),
                        JsonNode[].class))
                .toList();
    }

    static Section<List<Repository>> section(List<Outcome<RestPage<JsonNode[]>>> pages, int publicRepositories) {
        List<JsonNode> nodes = pages.stream()
                .flatMap(page -> page.value().stream())
                .flatMap(page -> Arrays.stream(page.body()))
                .toList();
        Elements<Repository> elements = Elements.of(nodes, RepositoryJson.class, RepositoryJson::toRepository);
        Optional<String> missing = pages.stream()
                .flatMap(page -> page.failure().stream())
                .map(CallFailure::sentence)
                .findFirst()
                .or(() -> elements.gap("repositories"));
        List<Repository> all = distinct(elements.read());
        if (all.isEmpty() && missing.isPresent()) {
            return new Section.Unseen<>(missing.get());
        }
        Coverage coverage = missing.map(why -> Coverage.partial(all.size(), Optional.of(publicRepositories), why))
                .orElseGet(() -> Caps.coverage(all.size(), publicRepositories, "repositories"));
        return new Section.Seen<>(all, coverage);
    }

    /** A push between two pages moves a repository from one to the other. */
    private static List<Repository> distinct(List<Repository> repositories) {
        Map<RepositoryName, Repository> byName = new LinkedHashMap<>();
        repositories.forEach(repository -> byName.putIfAbsent(repository.name(), repository));
        return List.copyOf(byName.values());
    }

    /** Returns the repositories that speak for the person. */
    static List<Repository> own(List<Repository> repositories) {
        return repositories.stream()
                .filter(repository -> !repository.traits().fork())
                .toList();
    }

    /** Returns the first of those to look into, last pushed first. */
    public static List<Repository> newestOwn(List<Repository> repositories) {
        return own(repositories).stream()
                .sorted(Comparator.comparing((Repository repository) ->
                                repository.dates().pushedAt().orElse(Instant.EPOCH))
                        .reversed()
                        .thenComparing(Repository::name))
                .limit(MOST_LOOKED_INTO)
                .toList();
    }

    /**
     * Returns why something of a repository was not seen. That GitHub calls one empty is an answer only where it lists
     * it without content too: without a default branch, one full of commits is called empty.
     */
    static Optional<String> unseen(Repository repository, Optional<CallFailure> failure) {
        return failure.filter(why -> !(why instanceof CallFailure.Empty)
                        || repository.counts().sizeKilobytes() > 0)
                .map(why -> repository.name() + ": " + why.sentence());
    }

    /** Returns a question about a repository. */
    static <T> RestRequest<T> ask(Stage stage, Repository repository, String rest, Class<T> type) {
        return new RestRequest<>(stage, "/repos/" + repository.name() + rest, type, version(repository));
    }

    /** Returns what changes with every push: as long as it lasts, answers about the repository's content hold. */
    static Optional<String> version(Repository repository) {
        return repository.dates().pushedAt().map(Instant::toString);
    }
}
