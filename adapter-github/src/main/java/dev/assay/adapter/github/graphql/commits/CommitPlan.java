package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.FirstPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
public final class CommitPlan {

    /** Commits that are read in detail for one person. */
    public static final int BUDGET = 1000;

    static final int PAGE = 100;
    private static final int SMALLEST_PAGE = 5;

    /** Repositories in one document: GitHub gives up on documents that take ten seconds. */
    private static final int REPOSITORIES_PER_CALL = 10;

    /** Commits in one document. */
    public static final int COMMITS_PER_CALL = 400;

    /** GitHub's cursors in a history are the commit it starts from and a position. */
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{40}) ([0-9]{1,9})");

    private CommitPlan() {}

    /** Returns how many commits to ask of each repository at first. */
    static int firstPageSize(int repositories) {
        return Math.clamp(BUDGET / Math.max(1, repositories), SMALLEST_PAGE, PAGE);
    }

    /**
     * Returns how many pages go into one document.
     *
     * @param pageSize commits on a page
     * @param commitsPerCall that GitHub manages
     */
    static int pagesPerCall(int pageSize, int commitsPerCall) {
        return Math.clamp((long) commitsPerCall / pageSize, 1, REPOSITORIES_PER_CALL);
    }

    /** Returns what so many commits cost: the parents hang on every one. */
    public static Price price(int commits) {
        return new Price(1 + commits, commits);
    }

    /** Returns how long a page may be. */
    static int pageSize(int commitsPerCall) {
        return Math.clamp(commitsPerCall, 1, PAGE);
    }

    /** Returns the cursor so many commits further on; empty if the cursor is of another form. */
    public static Optional<String> advanced(String cursor, int commits) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches()
                ? Optional.of(parts.group(1) + " " + (Integer.parseInt(parts.group(2)) + commits))
                : Optional.empty();
    }

    /** Returns which of two cursors lies further on; empty if that cannot be told, or both are of other branches. */
    static Optional<String> later(String one, String other) {
        Matcher first = CURSOR.matcher(one);
        Matcher second = CURSOR.matcher(other);
        if (!first.matches() || !second.matches() || !first.group(1).equals(second.group(1))) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(first.group(2)) > Integer.parseInt(second.group(2)) ? one : other);
    }

    /**
     * Returns the further pages to ask for, those with the newest commits first, within the budget.
     *
     * @param pageSize commits on a page
     */
    static List<FurtherPage> furtherPages(List<FirstPage> firstPages, int pageSize) {
        int read = firstPages.stream().mapToInt(page -> page.commits().size()).sum();
        List<FurtherPage> candidates = firstPages.stream()
                .flatMap(first -> pagesOf(first, pageSize))
                .sorted(Comparator.comparing(FurtherPage::estimatedNewest).reversed())
                .toList();
        List<FurtherPage> chosen = new ArrayList<>();
        for (FurtherPage page : candidates) {
            if (read >= BUDGET) {
                break;
            }
            chosen.add(page);
            read += page.size();
        }
        return chosen;
    }

    private static Stream<FurtherPage> pagesOf(FirstPage first, int pageSize) {
        int seen = first.commits().size();
        if (first.endCursor().isEmpty() || seen == 0 || seen >= first.total()) {
            return Stream.empty();
        }
        String cursor = first.endCursor().get();
        if (advanced(cursor, 0).isEmpty()) {
            // A cursor of another form still leads to the page that follows.
            return Stream.of(page(first, cursor, 0, pageSize));
        }
        int pages = Math.ceilDiv(first.total() - seen, pageSize);
        return IntStream.range(0, pages)
                .mapToObj(i -> page(first, advanced(cursor, i * pageSize).orElseThrow(), i * pageSize, pageSize));
    }

    private static FurtherPage page(FirstPage first, String cursor, int before, int pageSize) {
        int left = first.total() - first.commits().size() - before;
        Instant estimate = first.oldest().minus(first.pace().multipliedBy(before + 1L));
        return new FurtherPage(first, cursor, Math.min(pageSize, left), estimate);
    }

    /**
     * A page to ask for.
     *
     * @param first of the repository
     * @param after the cursor before it
     * @param size commits it will hold
     * @param estimatedNewest when its first commit was probably written
     */
    record FurtherPage(FirstPage first, String after, int size, Instant estimatedNewest) {}
}
