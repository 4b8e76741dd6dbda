package dev.assay.testkit;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Invents snapshots: the same seed and sizes always give the same one. Messages, names and packages are of the kinds
 * that real ones are. Not safe for many threads.
 */
public final class RandomSnapshots {

    private static final int YEARS = 8;
    private static final Duration HISTORY = Duration.ofDays(YEARS * 365L);
    private static final int MERGE_EVERY = 12;
    private static final int FORK_EVERY = 5;
    private static final int MAX_LINES = 400;
    private static final int MAX_FILES = 12;
    private static final int HOURS_EACH_SIDE = 12;

    private final SplittableRandom random;

    /** Starts with a seed. */
    public RandomSnapshots(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * How much there is of each.
     *
     * @param repositories at least one
     * @param commits spread over them
     * @param pullRequests in own and in others' repositories
     */
    public record Sizes(int repositories, int commits, int pullRequests) {}

    /** Invents a snapshot of which everything was seen. */
    public ProfileSnapshot snapshot(Sizes sizes) {
        List<Repository> repositories = IntStream.range(0, sizes.repositories())
                .mapToObj(this::repository)
                .toList();
        return Snapshots.aSnapshot()
                .bio(Phrases.BIO)
                .repositories(Snapshots.seen(repositories))
                .commits(commits(repositories, sizes.commits()))
                .pullRequests(pullRequests(repositories, sizes.pullRequests()))
                .packages(packages(repositories).toArray(DeclaredPackage[]::new))
                .build();
    }

    private Repository repository(int number) {
        RepositoryBuilder builder = RepositoryBuilder.aRepository("project-" + number)
                .stars(random.nextInt(1000))
                .description(pick(Phrases.DESCRIPTIONS))
                .topics(pick(Phrases.TOPICS))
                .files(pick(Phrases.FILES), "README.md")
                .pushedAt(moment());
        for (String language : List.of(pick(Phrases.LANGUAGES), "Shell")) {
            builder.language(language, 1 + random.nextInt(500_000));
        }
        return number % FORK_EVERY == FORK_EVERY - 1 ? builder.fork().build() : builder.build();
    }

    private CommitHistory commits(List<Repository> repositories, int count) {
        Map<RepositoryName, Integer> counts = new TreeMap<>();
        List<Commit> commits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Commit commit =
                    commit(repositories.get(random.nextInt(repositories.size())).name(), i);
            counts.merge(commit.repository(), 1, Integer::sum);
            commits.add(commit);
        }
        commits.sort(Comparator.comparing(Commit::authoredAt).reversed());
        List<RepositoryCommits> byRepository = counts.entrySet().stream()
                .map(entry -> new RepositoryCommits(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RepositoryCommits::commits).reversed())
                .toList();
        return new CommitHistory(commits, Optional.of(count), byRepository);
    }

    private Commit commit(RepositoryName repository, int number) {
        boolean merge = number % MERGE_EVERY == 0;
        ZoneOffset offset = ZoneOffset.ofHours(random.nextInt(-HOURS_EACH_SIDE, HOURS_EACH_SIDE + 1));
        Optional<Commit.Changes> changes = Optional.of(new Commit.Changes(
                random.nextInt(MAX_LINES), random.nextInt(MAX_LINES), Optional.of(1 + random.nextInt(MAX_FILES))));
        String message = merge ? "Merge pull request #" + number + " from a/b" : message();
        return new Commit(
                repository,
                String.format(Locale.ROOT, "%040x", number),
                message,
                moment().atOffset(offset),
                merge,
                changes);
    }

    /** Invents a commit message: a headline, and now and then a body and footers. */
    public String message() {
        String headline = pick(Phrases.STARTS) + pick(Phrases.OBJECTS);
        return switch (random.nextInt(4)) {
            case 0 -> headline + "\n\n" + pick(Phrases.BODIES) + "\n" + pick(Phrases.BODIES);
            case 1 -> headline + "\n\n" + pick(Phrases.BODIES) + "\n\n" + pick(Phrases.FOOTERS);
            default -> headline;
        };
    }

    private PullRequestHistory pullRequests(List<Repository> repositories, int count) {
        List<PullRequest> all = IntStream.range(0, count)
                .mapToObj(number -> pullRequest(repositories, number))
                .sorted(Comparator.comparing(PullRequest::createdAt).reversed())
                .toList();
        int merged =
                (int) all.stream().filter(each -> each.state() == State.MERGED).count();
        int open = (int) all.stream().filter(each -> each.state() == State.OPEN).count();
        return new PullRequestHistory(all, Optional.of(new PullRequestHistory.Totals(count, merged, open)));
    }

    private PullRequest pullRequest(List<Repository> repositories, int number) {
        boolean foreign = random.nextInt(3) == 0;
        RepositoryName repository = foreign
                ? new RepositoryName("stranger", "their-project")
                : repositories.get(random.nextInt(repositories.size())).name();
        Instant created = moment();
        Optional<Instant> closed = Optional.of(created.plus(Duration.ofHours(1 + random.nextInt(500))));
        State state = pick(List.of(State.values()));
        return new PullRequest(
                repository,
                number + 1,
                URI.create("https://github.com/" + repository + "/pull/" + (number + 1)),
                pick(Phrases.STARTS) + pick(Phrases.OBJECTS),
                pick(Phrases.BODIES),
                state,
                created,
                closed.filter(unused -> state == State.MERGED),
                closed.filter(unused -> state != State.OPEN),
                Optional.of(new PullRequest.Size(
                        random.nextInt(MAX_LINES),
                        random.nextInt(MAX_LINES),
                        1 + random.nextInt(MAX_FILES),
                        Optional.of(random.nextInt(5)))),
                Optional.of(random.nextInt(5)),
                List.of(pick(Phrases.LABELS)));
    }

    private List<DeclaredPackage> packages(List<Repository> repositories) {
        List<DeclaredPackage> packages = new ArrayList<>();
        for (Repository repository : repositories) {
            for (String name : Phrases.PACKAGES) {
                packages.add(new DeclaredPackage(
                        repository.name(),
                        "package.json",
                        Ecosystem.NPM,
                        name,
                        random.nextBoolean() ? Scope.RUNTIME : Scope.DEVELOPMENT));
            }
        }
        return packages;
    }

    private Instant moment() {
        return Snapshots.NOON.minusSeconds(random.nextLong(HISTORY.toSeconds()));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
