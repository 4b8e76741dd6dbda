package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a person's commits: a sample over all years in one round, or, where all are read, the newest of every
 * repository first and then the others.
 */
public final class CommitReader {

    private static final String MEMO = "commits";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final GraphQlAnswerCache cache;

    public CommitReader(GraphQlCalls calls, Documents documents, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.documents = documents;
        this.cache = cache;
    }

    /** Returns what is to be asked for, from what is remembered. */
    public CommitRounds plan(Facts facts) {
        Login login = facts.overview().account().login();
        CommitMemo memo =
                cache.find(login, MEMO, CommitMemo.class).map(Memo::value).orElse(CommitMemo.NOTHING);
        return CommitRounds.of(facts, memo, documents);
    }

    public Section<CommitHistory> read(CommitRounds rounds, CallContext context) throws InterruptedException {
        Map<RepositoryName, CommitPage> pages = new LinkedHashMap<>(rounds.known());
        Round first = ask(rounds.first(), context);
        first.pages().forEach(page -> pages.merge(page.repository(), page, CommitPage::with));
        if (pages.isEmpty() && first.failure().isPresent()) {
            return new Section.Unseen<>(first.failure().get().sentence());
        }
        Round second = ask(rounds.second(List.copyOf(pages.values()), first.commitsPerCall()), context);
        second.pages().forEach(page -> pages.merge(page.repository(), page, CommitPage::with));
        List<CommitPage> read = List.copyOf(pages.values());
        Optional<CallFailure> failure = first.failure().or(second::failure);
        if (failure.isEmpty()) {
            cache.keep(rounds.facts().overview().account().login(), MEMO, new Memo<>("", CommitMemo.of(read)));
        }
        return history(rounds, read, failure);
    }

    private Round ask(List<CommitBatch> batches, CallContext context) throws InterruptedException {
        return new Round(calls.bring(batches, context));
    }

    private static Section<CommitHistory> history(
            CommitRounds rounds, List<CommitPage> pages, Optional<CallFailure> failure) {
        List<Commit> commits = pages.stream()
                .flatMap(page -> page.commits().stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (Commit commit) -> commit.authoredAt().toInstant())
                        .reversed()
                        .thenComparing(Commit::sha))
                .limit(CommitPlan.BUDGET)
                .toList();
        CommitTotals totals = CommitTotals.of(rounds, pages);
        return new Section.Seen<>(
                new CommitHistory(commits, totals.all(), totals.byRepository()),
                CommitCoverage.of(rounds, commits.size(), totals.all(), failure));
    }

    private record Round(List<CommitAnswer> answers) {

        List<CommitPage> pages() {
            return answers.stream().flatMap(answer -> answer.pages().stream()).toList();
        }

        /** What GitHub had to be asked for in smaller documents is not asked for in large ones again. */
        int commitsPerCall() {
            return answers.stream()
                    .flatMapToInt(answer -> answer.managed().stream())
                    .min()
                    .orElse(CommitPlan.COMMITS_PER_CALL);
        }

        Optional<CallFailure> failure() {
            return answers.stream().flatMap(answer -> answer.failure().stream()).findFirst();
        }
    }
}
