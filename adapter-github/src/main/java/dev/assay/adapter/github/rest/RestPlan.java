package dev.assay.adapter.github.rest;

import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which calls to make for a person when there are few. Pure. Account, repositories, organizations and stars
 * come first, {@value #FEWEST_CALLS} calls with a reserve; searches have a quota of their own; what is left is shared
 * out among the rest so that each purpose is served. A profile takes at most {@value #MOST_CALLS} calls, searches and
 * the question after the quota included, as long as none has to be repeated.
 *
 * @param shares calls by purpose
 * @param shortage a sentence that says so if GitHub's quota leaves fewer calls than would be made; else empty
 */
record RestPlan(Map<Purpose, Integer> shares, Optional<String> shortage) {

    /** All calls for one person. */
    static final int MOST_CALLS = 50;

    /** Account, three pages of repositories, organizations, stars, and two in reserve. */
    static final int FEWEST_CALLS = 8;

    /** Five for commits; three for pull requests. A minute grants ten. */
    static final int SEARCHES = 8;

    static final int PAGE = 100;

    /** Quota, account and where it was renamed to, organizations, stars. */
    private static final int SINGLE_CALLS = 5;

    private static final int MOST_REPOSITORY_PAGES = 3;

    /** Kept back when calls are short: a repeated call must not have to wait for the next hour. */
    private static final int RESERVE = 2;

    RestPlan {
        shares = Map.copyOf(shares);
    }

    /** Returns how many pages of repositories to read. */
    static int repositoryPages(int publicRepositories) {
        return Math.min(MOST_REPOSITORY_PAGES, Math.ceilDiv(publicRepositories, PAGE));
    }

    /** Returns why not to begin at all; empty if there is enough to begin with. */
    static Optional<OverviewAnswer.RateLimited> refusal(Standing left) {
        if (left.remaining() >= FEWEST_CALLS) {
            return Optional.empty();
        }
        String sentence =
                "GitHub API rate limit exceeded: a profile needs at least %s calls, and %s of %s an hour are left; it resets at %s"
                        .formatted(FEWEST_CALLS, left.remaining(), left.limit(), left.resetsAt());
        return Optional.of(new OverviewAnswer.RateLimited(sentence, left.resetsAt()));
    }

    /**
     * Shares out the calls that follow the first ones.
     *
     * @param needs calls that each purpose could use
     * @param publicRepositories which were listed before
     * @param left where GitHub's quota stands; empty if unknown
     */
    static RestPlan of(Map<Purpose, Integer> needs, int publicRepositories, Optional<Standing> left) {
        RestPlan whole = shared(needs, MOST_CALLS - firstCalls(publicRepositories) - SEARCHES, Optional.empty());
        return left.filter(standing -> standing.remaining() < whole.calls())
                .map(standing -> shared(
                        needs,
                        Math.max(0, standing.remaining() - RESERVE),
                        Optional.of(shortage(standing, whole.calls()))))
                .orElse(whole);
    }

    /** Returns how many calls come before, at most; whether each was needed must not change what a profile tells. */
    static int firstCalls(int publicRepositories) {
        return SINGLE_CALLS + repositoryPages(publicRepositories);
    }

    private static String shortage(Standing left, int needed) {
        return "Only %s %s left of GitHub's hourly quota where %s more were needed; it resets at %s"
                .formatted(
                        left.remaining(), left.remaining() == 1 ? "call was" : "calls were", needed, left.resetsAt());
    }

    /** Goes round the purposes, as often as there are calls and needs. */
    private static RestPlan shared(Map<Purpose, Integer> needs, int calls, Optional<String> shortage) {
        Map<Purpose, Integer> shares = new EnumMap<>(Purpose.class);
        int left = calls;
        int given = 1;
        while (given > 0) {
            given = 0;
            for (Purpose purpose : Purpose.values()) {
                int share = shares.getOrDefault(purpose, 0);
                int more = Math.clamp(needs.getOrDefault(purpose, 0) - share, 0, Math.clamp(left, 0, purpose.pace));
                shares.put(purpose, share + more);
                left -= more;
                given += more;
            }
        }
        return new RestPlan(shares, shortage);
    }

    /** Returns how many calls may be made for a purpose. */
    int calls(Purpose purpose) {
        return shares.getOrDefault(purpose, 0);
    }

    /** Returns how many calls may be made in all. */
    int calls() {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What there are calls for, that which tells most first. */
    enum Purpose {
        /** Languages of a repository. */
        LANGUAGES(2),
        /** The root folder of a repository. */
        ROOTS(1),
        /** Dependency manifests. */
        MANIFESTS(1),
        /** The person's commits in a repository. */
        COMMITS(1);

        /** Calls in each turn. */
        private final int pace;

        Purpose(int pace) {
            this.pace = pace;
        }
    }
}
