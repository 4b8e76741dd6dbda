package dev.assay.adapter.github.graphql.pullrequests;

import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.PullRequestOutlook;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestsJson.ConnectionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which pages of pull requests to ask for. Pure. The first document told where the second hundred begins, so
 * that the first two pages are asked for at once.
 */
public final class PullRequestPlan {

    /** Enough for habits and averages; the totals are true beyond it. */
    static final int MAX_READ = 300;

    public static final int PAGE = PullRequestOutlook.PAGE;

    /** Pull requests on a page after one that GitHub could not tell of. */
    private static final int PAGE_AFTER = 25;

    /** Pull requests that are passed over before GitHub is left alone. */
    static final int MOST_PASSED = 3;

    private PullRequestPlan() {}

    /** Returns the pages that can be asked for side by side. */
    public static List<PageRequest> start(PullRequestOutlook outlook) {
        int wanted = Math.min(outlook.totals().all(), MAX_READ);
        List<PageRequest> pages = new ArrayList<>();
        if (wanted > 0) {
            int first = Math.min(PAGE, wanted);
            boolean second = outlook.second().isPresent();
            pages.add(new PageRequest(Optional.empty(), first, second ? first : wanted));
        }
        if (wanted > PAGE && outlook.second().isPresent()) {
            pages.add(new PageRequest(outlook.second(), Math.min(PAGE, wanted - PAGE), wanted - PAGE));
        }
        return pages;
    }

    /**
     * A page to ask for.
     *
     * @param after the cursor before it; empty for the newest
     * @param size pull requests on it
     * @param wanted pull requests from here on, further pages included
     * @param passing whether to ask only what comes after it, as GitHub could not tell what is on it
     */
    public record PageRequest(Optional<String> after, int size, int wanted, boolean passing) {

        PageRequest(Optional<String> after, int size, int wanted) {
            this(after, size, wanted, false);
        }

        /** Labels and comments hang on every pull request. */
        public Price price() {
            return new Price(1 + 2 * size, 21 * size);
        }

        /** Returns what will be asked for once this page is there; empty if nothing will. */
        public Optional<PageRequest> left() {
            int rest = wanted - size;
            return rest > 0 ? Optional.of(new PageRequest(after, Math.min(PAGE, rest), rest)) : Optional.empty();
        }

        boolean divisible() {
            return !passing;
        }

        /** Returns half of it, or the way past a single pull request. */
        PageRequest lighter() {
            return size > 1 ? new PageRequest(after, size / 2, wanted) : new PageRequest(after, 1, wanted, true);
        }

        /** Returns the page after this one; empty if there is none or it is not wanted. */
        Optional<PageRequest> following(ConnectionJson page) {
            int left = wanted - size;
            int next = passing ? PAGE_AFTER : size;
            return page.blank() || left <= 0
                    ? Optional.empty()
                    : page.pageInfo()
                            .next()
                            .filter(cursor -> !Optional.of(cursor).equals(after))
                            .map(cursor -> new PageRequest(Optional.of(cursor), Math.min(next, left), left));
        }
    }
}
