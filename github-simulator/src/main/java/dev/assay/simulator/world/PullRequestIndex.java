package dev.assay.simulator.world;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pull requests of a world by where they lead, put together when they are first asked for. Safe for many threads.
 */
public final class PullRequestIndex {

    private final World world;
    private final Map<String, List<PullRequest>> byRepository = new ConcurrentHashMap<>();
    private final Map<String, List<PullRequest>> byOthers = new ConcurrentHashMap<>();

    PullRequestIndex(World world) {
        this.world = world;
    }

    /** The pull requests to a repository, newest first, of people who are made from the start. */
    public List<PullRequest> to(String nameWithOwner) {
        return byRepository.computeIfAbsent(
                nameWithOwner.toLowerCase(Locale.ROOT),
                missing -> world.presentFromTheStart()
                        .flatMap(account -> account.pullRequests().stream())
                        .filter(pull -> pull.repository().equalsIgnoreCase(nameWithOwner))
                        .sorted(Comparator.comparing(PullRequest::createdAt).reversed())
                        .toList());
    }

    /** The pull requests to the organizations' repositories of people other than this one. */
    public List<PullRequest> byOthersThan(Account person) {
        return byOthers.computeIfAbsent(
                person.login().toLowerCase(Locale.ROOT),
                missing -> world.shared()
                        .flatMap(repository -> to(repository.nameWithOwner()).stream())
                        .filter(pull -> !pull.author().equalsIgnoreCase(person.login()))
                        .toList());
    }
}
