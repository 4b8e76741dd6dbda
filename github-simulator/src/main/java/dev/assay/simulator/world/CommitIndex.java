package dev.assay.simulator.world;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The commits of a world by author, put together when they are first asked for. Safe for many threads. */
public final class CommitIndex {

    private final World world;
    private final Map<String, List<AuthoredCommit>> byAuthor = new ConcurrentHashMap<>();

    CommitIndex(World world) {
        this.world = world;
    }

    /** Where and what a person committed, newest first. */
    public List<AuthoredCommit> by(Account author) {
        return byAuthor.computeIfAbsent(
                author.login().toLowerCase(Locale.ROOT),
                missing -> Stream.concat(world.shared(), author.repositories().stream())
                        .flatMap(repository -> repository.commitsBy(author.login()).stream()
                                .map(commit -> new AuthoredCommit(repository, commit)))
                        .sorted(Comparator.comparing((AuthoredCommit found) ->
                                        found.commit().date().toInstant())
                                .reversed())
                        .toList());
    }
}
