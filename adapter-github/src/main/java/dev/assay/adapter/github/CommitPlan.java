package dev.assay.adapter.github;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.GitHubClient.Overview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which commits to ask for. Pure: from what is known to the next pages.
 *
 * <p>The first page of every repository tells how many commits there are and how fast the person works there. From that
 * the dates of the further pages are estimated, and the newest of them are asked for, all at once, up to the budget.
 */
final class CommitPlan {

    /** Commits that are read in detail for one person. */
    static final int BUDGET = 1000;

    static final int PAGE = 100;
    private static final int SMALLEST_PAGE = 5;

    /** GitHub's cursors in a history are the commit it starts from and a position. */
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{40}) ([0-9]{1,9})");

    private CommitPlan() {}

    /** Returns where the person's commits can be: their own repositories and those they contributed to, no forks. */
    static List<RepositoryName> repositories(Overview overview) {
        Stream<RepositoryName> own = overview.repositories().content().orElse(List.of()).stream()
                .filter(repository ->
                        !repository.traits().fork() && !repository.traits().empty())
                .map(Repository::name);
        Stream<RepositoryName> contributed = overview.contributions().content().stream()
                .flatMap(contributions -> contributions.commitsByRepository().stream())
                .filter(repository -> !repository.fork() && !repository.hidden())
                .map(RepositoryContribution::repository);
        Set<RepositoryName> distinct =
                new LinkedHashSet<>(Stream.concat(contributed, own).toList());
        return List.copyOf(distinct);
    }

    /** Returns how many commits to ask of each repository at first. */
    static int firstPageSize(int repositories) {
        return Math.clamp(BUDGET / Math.max(1, repositories), SMALLEST_PAGE, PAGE);
    }

    /** Returns the further pages to ask for, those with the newest commits first, within the budget. */
    static List<Page> furtherPages(List<FirstPage> firstPages) {
        int read = firstPages.stream().mapToInt(page -> page.commits().size()).sum();
        List<Page> candidates = firstPages.stream()
                .flatMap(CommitPlan::pagesOf)
                .sorted(Comparator.comparing(Page::estimatedNewest).reversed())
                .toList();
        List<Page> chosen = new ArrayList<>();
        for (Page page : candidates) {
            if (read >= BUDGET) {
                break;
            }
            chosen.add(page);
            read += page.size();
        }
        return chosen;
    }

    private static Stream<Page> pagesOf(FirstPage first) {
        int seen = first.commits().size();
        Optional<Matcher> cursor = first.endCursor().map(CURSOR::matcher).filter(Matcher::matches);
        if (first.endCursor().isEmpty() || seen == 0) {
            return Stream.empty();
        }
        if (cursor.isEmpty()) {
            // A cursor of another form still leads to the page that follows.
            int size = Math.min(PAGE, first.total() - seen);
            return Stream.of(new Page(first.repository(), first.endCursor().get(), size, oldest(first)));
        }
        int pages = Math.ceilDiv(first.total() - seen, PAGE);
        return IntStream.range(0, pages).mapToObj(i -> page(first, cursor.get(), i));
    }

    private static Page page(FirstPage first, Matcher cursor, int number) {
        int before = number * PAGE;
        int position = Integer.parseInt(cursor.group(2)) + before;
        int left = first.total() - first.commits().size() - before;
        Duration perCommit = Duration.between(oldest(first), newest(first))
                .dividedBy(Math.max(1, first.commits().size() - 1));
        Instant estimate = oldest(first).minus(perCommit.multipliedBy(before + 1L));
        return new Page(first.repository(), cursor.group(1) + " " + position, Math.min(PAGE, left), estimate);
    }

    private static Instant newest(FirstPage page) {
        return page.commits().getFirst().authoredAt().toInstant();
    }

    private static Instant oldest(FirstPage page) {
        return page.commits().getLast().authoredAt().toInstant();
    }

    /**
     * What the first page of a repository told.
     *
     * @param repository which
     * @param total the person's commits there
     * @param commits the newest of them, newest first
     * @param endCursor where the next page starts; empty if there is none
     */
    record FirstPage(RepositoryName repository, int total, List<Commit> commits, Optional<String> endCursor) {}

    /**
     * A page to ask for.
     *
     * @param repository which
     * @param after the cursor before it
     * @param size commits it will hold
     * @param estimatedNewest when its first commit was probably written
     */
    record Page(RepositoryName repository, String after, int size, Instant estimatedNewest) {}
}
