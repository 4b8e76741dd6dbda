package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.commits.CommitRounds.Second;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a person's commits in two rounds: the newest of every repository, then as many more as the budget allows. */
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
        return new CommitRounds(facts, memo, documents);
    }

    public Section<CommitHistory> read(CommitRounds rounds, CallContext context) throws InterruptedException {
        Facts facts = rounds.facts();
        Map<RepositoryName, CommitPage> pages = new LinkedHashMap<>(rounds.known());
        Round first = ask(rounds.first(), context);
        first.pages().forEach(page -> pages.merge(page.repository(), page, CommitPage::with));
        if (pages.isEmpty() && first.failure().isPresent()) {
            return new Section.Unseen<>(first.failure().get().sentence());
        }
        Set<Target> found = rounds.news(first.found());
        Second plan = CommitRounds.second(List.copyOf(pages.values()), found, first.commitsPerCall());
        Round second = ask(rounds.batches(plan.wishes(), first.commitsPerCall()), context);
        int commitsPerCall = Math.min(first.commitsPerCall(), second.commitsPerCall());
        List<CommitPage> beginnings = second.pages().stream()
                .filter(page -> found.contains(page.target()))
                .toList();
        Round third = ask(
                rounds.batches(CommitRounds.third(beginnings, plan.foundSize(), commitsPerCall), commitsPerCall),
                context);
        Stream.of(second, third)
                .flatMap(round -> round.pages().stream())
                .forEach(page -> pages.merge(page.repository(), page, CommitPage::with));
        found.forEach(target -> pages.computeIfPresent(target.repository(), (name, page) -> page.last()));
        List<CommitPage> read = List.copyOf(pages.values());
        Optional<CallFailure> failure = first.failure().or(second::failure).or(third::failure);
        if (failure.isEmpty()) {
            remember(rounds, found, read);
        }
        return history(facts, read, failure, counted(facts, first, found, pages.keySet()));
    }

    private Round ask(List<? extends Batch<CommitAnswer>> batches, CallContext context) throws InterruptedException {
        return new Round(calls.bring(batches, context));
    }

    private void remember(CommitRounds rounds, Set<Target> found, List<CommitPage> read) {
        Facts facts = rounds.facts();
        List<Integer> years = facts.earlierYears();
        Set<Target> ofEarlierYears = new HashSet<>(found);
        rounds.memo().ofEarlierYears(years).orElse(List.of()).forEach(page -> ofEarlierYears.add(page.target()));
        cache.keep(
                facts.overview().account().login(), MEMO, new Memo<>("", CommitMemo.of(years, ofEarlierYears, read)));
    }

    /** A sum with a repository missing is no total. */
    private static boolean counted(Facts facts, Round first, Set<Target> found, Set<RepositoryName> read) {
        boolean allFound = first.answers().stream()
                .noneMatch(
                        answer -> answer.failure().isPresent() && answer.pages().isEmpty());
        return allFound
                && Stream.concat(facts.targets().stream(), found.stream())
                        .map(Target::repository)
                        .allMatch(read::contains);
    }

    private static Section<CommitHistory> history(
            Facts facts, List<CommitPage> pages, Optional<CallFailure> failure, boolean allCounted) {
        List<Commit> commits = pages.stream()
                .flatMap(page -> page.commits().stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (Commit commit) -> commit.authoredAt().toInstant())
                        .reversed()
                        .thenComparing(Commit::sha))
                .limit(CommitPlan.BUDGET)
                .toList();
        Optional<Integer> total = allCounted
                ? Optional.of(pages.stream().mapToInt(CommitPage::total).sum())
                : Optional.empty();
        List<RepositoryCommits> byRepository = pages.stream()
                .filter(page -> page.total() > 0)
                .map(page -> new RepositoryCommits(page.repository(), page.total()))
                .sorted(Comparator.comparingInt(RepositoryCommits::commits)
                        .reversed()
                        .thenComparing(RepositoryCommits::repository))
                .toList();
        return new Section.Seen<>(
                new CommitHistory(commits, total, byRepository),
                CommitCoverage.of(facts.overview(), commits.size(), total, failure));
    }

    private record Round(List<CommitAnswer> answers) {

        List<CommitPage> pages() {
            return answers.stream().flatMap(answer -> answer.pages().stream()).toList();
        }

        List<Target> found() {
            return answers.stream().flatMap(answer -> answer.found().stream()).toList();
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
