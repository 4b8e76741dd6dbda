package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.commits.CommitBatch.Wish;
import dev.assay.adapter.github.graphql.commits.CommitPlan.Page;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.graphql.overview.Window;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The documents about commits, round by round. Pure: from what is known to what to ask for.
 *
 * @param facts what the first documents told
 * @param memo what is remembered
 * @param documents their texts
 */
public record CommitRounds(Facts facts, CommitMemo memo, Documents documents) {

    /** Returns the commits that need not be asked for, by repository. */
    Map<RepositoryName, CommitPage> known() {
        Map<RepositoryName, CommitPage> known = new LinkedHashMap<>();
        memo.unchanged(facts.targets()).forEach(page -> known.put(page.repository(), page));
        Set<RepositoryName> targets = names(facts.targets());
        memo.ofEarlierYears(facts.earlierYears()).orElse(List.of()).stream()
                .filter(page -> !targets.contains(page.repository()))
                .forEach(page -> known.put(page.repository(), page));
        return known;
    }

    /** Returns how many commits the first round brings at least, with those that are known. */
    public int read() {
        return known().values().stream().mapToInt(page -> page.commits().size()).sum();
    }

    /** Asks for the first page of every repository that may have changed, and for the repositories of earlier years. */
    public List<Batch<CommitAnswer>> first() {
        Set<RepositoryName> known = known().keySet();
        int size = CommitPlan.firstPageSize(facts.targets().size());
        List<Wish> wishes = facts.targets().stream()
                .filter(target -> !known.contains(target.repository()))
                .map(target -> new Wish(target, Optional.empty(), size))
                .toList();
        List<Batch<CommitAnswer>> batches = new ArrayList<>(batches(wishes, CommitPlan.COMMITS_PER_CALL));
        if (memo.ofEarlierYears(facts.earlierYears()).isEmpty()) {
            batches.addAll(years());
        }
        return batches;
    }

    /**
     * Asks for the pages that follow, and for the first page of every repository that only earlier years know.
     *
     * @param pages known by now
     * @param found in earlier years
     * @param commitsPerCall that GitHub was seen to manage
     */
    static Second second(List<CommitPage> pages, Set<Target> found, int commitsPerCall) {
        int longest = CommitPlan.pageSize(commitsPerCall);
        List<Page> further =
                CommitPlan.furtherPages(pages.stream().map(CommitPage::first).toList(), longest);
        int planned = pages.stream().mapToInt(page -> page.commits().size()).sum()
                + further.stream().mapToInt(Page::size).sum();
        int foundSize = CommitPlan.foundPageSize(planned, found.size());
        Stream<Wish> following = further.stream()
                .map(page -> new Wish(
                        new Target(page.first().repository(), Optional.empty()),
                        Optional.of(page.after()),
                        page.size()));
        Stream<Wish> beginnings =
                found.stream().map(target -> new Wish(target, Optional.empty(), Math.min(foundSize, longest)));
        return new Second(Stream.concat(following, beginnings).toList(), foundSize);
    }

    /**
     * Asks for what the first pages of those repositories left out, where GitHub did not manage pages long enough.
     *
     * @param pages first pages of repositories that only earlier years know
     * @param most commits to read of each
     * @param commitsPerCall that GitHub was seen to manage
     */
    static List<Wish> third(List<CommitPage> pages, int most, int commitsPerCall) {
        int longest = CommitPlan.pageSize(commitsPerCall);
        return pages.stream()
                .flatMap(page -> CommitPlan.upTo(page.first(), most, longest).stream()
                        .map(next -> new Wish(page.target(), Optional.of(next.after()), next.size())))
                .toList();
    }

    /** Returns those repositories that were not known before. */
    Set<Target> news(List<Target> found) {
        Set<RepositoryName> covered = new HashSet<>(names(facts.targets()));
        Set<Target> news = new LinkedHashSet<>();
        found.stream().filter(target -> covered.add(target.repository())).forEach(news::add);
        return news;
    }

    private static Set<RepositoryName> names(List<Target> targets) {
        Set<RepositoryName> names = new HashSet<>();
        targets.forEach(target -> names.add(target.repository()));
        return names;
    }

    /** Puts pages together into documents. */
    List<CommitBatch> batches(List<Wish> wishes, int commitsPerCall) {
        int largest = wishes.stream().mapToInt(Wish::size).max().orElse(1);
        String author = facts.overview().account().nodeId();
        return wishes.stream()
                .collect(Batches.of(
                        CommitPlan.pagesPerCall(largest, commitsPerCall),
                        list -> new CommitBatch(list, author, documents.commitsFragment(), false)));
    }

    private List<EarlierYears> years() {
        return facts.earlierYears().stream()
                .map(Window::year)
                .collect(Batches.of(
                        EarlierYears.PER_DOCUMENT,
                        windows -> new EarlierYears(
                                facts.overview().account().login(), windows, documents.contributedFragment())));
    }

    /**
     * The second round.
     *
     * @param wishes pages to ask for
     * @param foundSize commits to read of each repository that only earlier years know
     */
    record Second(List<Wish> wishes, int foundSize) {}
}
