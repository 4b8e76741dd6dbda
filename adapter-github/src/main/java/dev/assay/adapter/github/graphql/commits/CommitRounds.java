package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.commits.CommitBatch.CommitRequest;
import dev.assay.adapter.github.graphql.commits.CommitPlan.FurtherPage;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.RepositoryName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents about commits, round by round. Pure: from what is known to what to ask for.
 *
 * @param facts what the first documents told
 * @param memo what is remembered
 * @param documents their texts
 * @param sample to read; empty where all commits are read, or the years do not tell how many there are
 */
public record CommitRounds(Facts facts, CommitMemo memo, Documents documents, Optional<CommitSample> sample) {

    /** Decides by the years whether all commits are read. */
    public static CommitRounds of(Facts facts, CommitMemo memo, Documents documents) {
        Optional<CommitSample> sample =
                facts.overview().career().content().map(Career::places).flatMap(CommitSample::of);
        return new CommitRounds(facts, memo, documents, sample);
    }

    /** Returns the commits that need not be asked for, by repository. */
    Map<RepositoryName, CommitPage> known() {
        Map<RepositoryName, CommitPage> known = new LinkedHashMap<>();
        memo.unchanged(facts.targets()).forEach(page -> known.put(page.repository(), page));
        return known;
    }

    /** Returns how many commits the first round brings at least, with those that are known. */
    public int read() {
        return known().values().stream().mapToInt(page -> page.commits().size()).sum();
    }

    /** Asks for a sample, or for the first page, of every repository that may have changed. */
    List<CommitBatch> first() {
        Set<RepositoryName> known = known().keySet();
        List<Target> open = facts.targets().stream()
                .filter(target -> !known.contains(target.repository()))
                .toList();
        if (sample.isPresent()) {
            return sample.get().documents(open).stream()
                    .map(requests -> new CommitBatch(requests, author(), documents.commitsFragment(), false))
                    .toList();
        }
        int size = CommitPlan.firstPageSize(facts.targets().size());
        return batches(
                open.stream()
                        .map(target -> new CommitRequest(target, Optional.empty(), size))
                        .toList(),
                CommitPlan.COMMITS_PER_CALL);
    }

    /** Returns what the documents of the first round cost. */
    public List<Price> firstPrices() {
        return first().stream().map(batch -> batch.question().price()).toList();
    }

    /**
     * Returns the pages that follow.
     *
     * @param pages known by now
     * @param commitsPerCall that GitHub was seen to manage
     */
    List<CommitBatch> second(List<CommitPage> pages, int commitsPerCall) {
        if (sample.isPresent()) {
            return List.of();
        }
        List<FurtherPage> further = CommitPlan.furtherPages(
                pages.stream().map(CommitPage::first).toList(), CommitPlan.pageSize(commitsPerCall));
        return batches(
                further.stream()
                        .map(page -> new CommitRequest(
                                new Target(page.first().repository(), Optional.empty()),
                                Optional.of(page.after()),
                                page.size()))
                        .toList(),
                commitsPerCall);
    }

    /** Puts pages together into documents. */
    private List<CommitBatch> batches(List<CommitRequest> requests, int commitsPerCall) {
        int largest = requests.stream().mapToInt(CommitRequest::size).max().orElse(1);
        return requests.stream()
                .collect(Batches.of(
                        CommitPlan.pagesPerCall(largest, commitsPerCall),
                        list -> new CommitBatch(list, author(), documents.commitsFragment(), false)));
    }

    private String author() {
        return facts.overview().account().nodeId();
    }
}
