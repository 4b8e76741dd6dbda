package dev.assay.simulator.world;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A repository that is told in detail: what lies in it, and who committed to which of its files, and when. Everything
 * is as it is told, nothing is left to chance.
 *
 * @param nameWithOwner an owner of whom nothing is known is an organization
 * @param description a sentence about it
 * @param topics its labels
 * @param hidden whether only those may see it who belong to it
 * @param languages bytes by language, most first
 * @param files text by path
 * @param chapters who committed what
 */
public record Story(
        String nameWithOwner,
        String description,
        List<String> topics,
        boolean hidden,
        Map<String, Long> languages,
        Map<String, String> files,
        List<Chapter> chapters) {

    public Story {
        topics = List.copyOf(topics);
        languages = new LinkedHashMap<>(languages);
        files = new LinkedHashMap<>(files);
        chapters = List.copyOf(chapters);
    }

    /** Begins a story of nothing. */
    public static Story of(String nameWithOwner, String description) {
        return new Story(nameWithOwner, description, List.of(), false, Map.of(), Map.of(), List.of());
    }

    /** The same, with bytes of a language more. */
    public Story language(String language, long bytes) {
        Map<String, Long> more = new LinkedHashMap<>(languages);
        more.put(language, bytes);
        return new Story(nameWithOwner, description, topics, hidden, more, files, chapters);
    }

    /** The same, with a file more. */
    public Story file(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, text);
        return new Story(nameWithOwner, description, topics, hidden, languages, more, chapters);
    }

    /** The same, with labels. */
    public Story topics(String... labels) {
        return new Story(nameWithOwner, description, List.of(labels), hidden, languages, files, chapters);
    }

    /** The same, for members only. */
    public Story hiddenFromOthers() {
        return new Story(nameWithOwner, description, topics, true, languages, files, chapters);
    }

    /**
     * The same, after commits at equal distances.
     *
     * @param files that each of them touched
     */
    public Story commits(String author, int commits, LocalDate from, LocalDate to, String... files) {
        List<Chapter> more = new ArrayList<>(chapters);
        more.add(new Chapter(author, commits, from, to, Set.of(files)));
        return new Story(nameWithOwner, description, topics, hidden, languages, this.files, more);
    }

    /**
     * Returns the same world with this repository. An owner of whom nothing is known is an organization from then on.
     *
     * @throws IllegalArgumentException if there is a repository of that name, or nobody commits to it
     */
    public World toldIn(World world) {
        if (chapters.isEmpty() || world.repository(nameWithOwner).isPresent()) {
            throw new IllegalArgumentException("not a story of a new repository: " + nameWithOwner);
        }
        Account owner = world.account(owner())
                .orElseGet(() -> new OrganizationGenerator(owner(), owner(), 0, world.today()).freeze(1));
        return new World(world, world.former(), List.of(Changes.added(owner, repository(owner.organization()))));
    }

    String owner() {
        return nameWithOwner.substring(0, nameWithOwner.indexOf('/'));
    }

    Repository repository(boolean organization) {
        List<Commit> commits = new ArrayList<>();
        chapters.forEach(chapter -> chapter.tell(nameWithOwner, commits));
        commits.sort(Comparator.comparing((Commit commit) -> commit.date().toInstant())
                .reversed());
        OffsetDateTime first = commits.getLast().date();
        OffsetDateTime last = commits.getFirst().date();
        return new Repository(
                100_000_000L + Math.floorMod(nameWithOwner.hashCode(), 800_000_000),
                owner(),
                organization,
                nameWithOwner.substring(owner().length() + 1),
                new Repository.Facts(
                        description,
                        false,
                        false,
                        20,
                        2,
                        900,
                        first.toInstant(),
                        last.toInstant(),
                        last.toInstant(),
                        "MIT",
                        topics,
                        hidden),
                languages,
                files,
                commits);
    }

    /**
     * Commits of one author.
     *
     * @param from day of the first
     * @param to day of the last
     * @param files that each of them touched
     */
    public record Chapter(String author, int commits, LocalDate from, LocalDate to, Set<String> files) {

        private void tell(String repository, List<Commit> all) {
            long minutes = ChronoUnit.MINUTES.between(from.atStartOfDay(), to.atTime(12, 0));
            for (int i = 0; i < commits; i++) {
                OffsetDateTime moment = from.atTime(8, 0)
                        .plusMinutes(commits == 1 ? 0 : minutes * i / (commits - 1))
                        .atOffset(ZoneOffset.UTC);
                all.add(new Commit(
                        Chance.seeded(repository + author + i + files).oid(),
                        "Change part " + i,
                        author,
                        author,
                        moment,
                        12,
                        3,
                        files.size(),
                        1,
                        files));
            }
        }
    }
}
