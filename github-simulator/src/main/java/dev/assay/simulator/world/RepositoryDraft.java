package dev.assay.simulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A repository while its commits are still being dealt out. */
final class RepositoryDraft {

    private static final List<String> LICENSES = List.of("MIT", "MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0");

    private final String owner;
    private final boolean ownedByOrganization;
    private final Blueprint blueprint;
    private final boolean fork;
    private final List<Commit> commits = new ArrayList<>();

    RepositoryDraft(String owner, boolean ownedByOrganization, Blueprint blueprint, boolean fork) {
        this.owner = owner;
        this.ownedByOrganization = ownedByOrganization;
        this.blueprint = blueprint;
        this.fork = fork;
    }

    String nameWithOwner() {
        return owner + "/" + blueprint.name();
    }

    void add(Commit commit) {
        commits.add(commit);
    }

    /** The repository as it will stay; {@code fallback} is when it was made if it has no commits. */
    Repository freeze(Instant fallback, int fame) {
        Chance chance = Chance.seeded(nameWithOwner());
        commits.sort(Comparator.comparing(Commit::date, (a, b) -> b.toInstant().compareTo(a.toInstant())));
        boolean empty = commits.isEmpty();
        Instant oldest = empty ? fallback : commits.getLast().date().toInstant();
        Instant newest = empty ? fallback : commits.getFirst().date().toInstant();
        Map<String, Long> languages = empty ? Map.of() : languages(chance);
        Repository.Facts facts = new Repository.Facts(
                blueprint.description(),
                fork,
                chance.percent(6),
                fork ? 0 : chance.skewed(fame),
                fork ? 0 : chance.skewed(fame / 6 + 1),
                empty ? 0 : chance.between(40, 30_000),
                oldest.minus(chance.between(1, 40), ChronoUnit.HOURS),
                newest.plus(chance.between(0, 50), ChronoUnit.MINUTES),
                newest,
                chance.percent(75) ? chance.pick(LICENSES) : null,
                blueprint.topics());
        Map<String, String> files = empty ? Map.of() : Skeleton.filesOf(blueprint, chance);
        long id = 100_000_000L + Math.floorMod(nameWithOwner().hashCode(), 800_000_000);
        return new Repository(id, owner, ownedByOrganization, blueprint.name(), facts, languages, files, withRoot());
    }

    private List<Commit> withRoot() {
        if (commits.isEmpty()) {
            return commits;
        }
        Commit root = commits.removeLast();
        commits.add(new Commit(
                root.oid(),
                "Initial commit",
                root.author(),
                root.authorName(),
                root.date(),
                root.additions(),
                0,
                root.changedFiles(),
                0));
        return commits;
    }

    private Map<String, Long> languages(Chance chance) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        long left = chance.between(8_000, 900_000);
        for (String language : blueprint.ecosystem().languages()) {
            bytes.put(language, left);
            left = left * chance.between(5, 30) / 100;
        }
        return bytes;
    }
}
