package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.CommitPlan.FirstPage;
import dev.assay.adapter.github.CommitPlan.Page;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a person's commits in two rounds: the newest of every repository, then as many more as the budget allows. */
final class CommitReader {

    /** Repositories in one document of the first round: GitHub gives up on documents that take ten seconds. */
    private static final int REPOSITORIES_PER_CALL = 10;

    /** Full pages in one document. */
    private static final int PAGES_PER_CALL = 4;

    private final GraphQlCalls calls;
    private final Documents documents;

    CommitReader(GraphQlCalls calls, Documents documents) {
        this.calls = calls;
        this.documents = documents;
    }

    Section<CommitHistory> read(Overview overview, CallMeter meter) throws InterruptedException {
        List<RepositoryName> repositories = CommitPlan.repositories(overview);
        int size = CommitPlan.firstPageSize(repositories.size());
        List<CommitBatch> firstRound = repositories.stream()
                .map(name -> new CommitBatch.Wish(name, Optional.empty()))
                .collect(Batches.of(
                        Math.min(REPOSITORIES_PER_CALL, perCall(size)), list -> new CommitBatch(list, size)));
        Round first = ask(firstRound, overview.account(), meter);
        List<FirstPage> pages = first.pages();
        if (pages.isEmpty() && first.trouble().isPresent()) {
            return new Section.Unseen<>(first.trouble().get().sentence());
        }
        Round second = furtherPages(pages, overview.account(), meter);
        return history(overview, pages, new Rounds(first, second));
    }

    private static int perCall(int pageSize) {
        return Math.max(1, PAGES_PER_CALL * CommitPlan.PAGE / pageSize);
    }

    private Round furtherPages(List<FirstPage> pages, Account account, CallMeter meter) throws InterruptedException {
        List<Page> further = CommitPlan.furtherPages(pages);
        List<CommitBatch> batches = further.stream()
                .map(page -> new CommitBatch.Wish(page.repository(), Optional.of(page.after())))
                .collect(Batches.of(PAGES_PER_CALL, list -> new CommitBatch(list, CommitPlan.PAGE)));
        return ask(batches, account, meter);
    }

    private Round ask(List<CommitBatch> batches, Account account, CallMeter meter) throws InterruptedException {
        meter.plan(Stage.COMMITS, batches.size());
        List<Question<JsonNode>> questions = batches.stream()
                .map(batch -> batch.question(account, documents.commitsFragment()))
                .toList();
        List<GraphQlAnswer<JsonNode>> answers = calls.askAll(questions, meter);
        List<FirstPage> pages = new ArrayList<>();
        Optional<Trouble> trouble = Optional.empty();
        for (int i = 0; i < answers.size(); i++) {
            CommitBatch.Answer answer = batches.get(i).read(answers.get(i));
            pages.addAll(answer.pages());
            trouble = trouble.or(answer::trouble);
        }
        return new Round(pages, trouble);
    }

    private static Section<CommitHistory> history(Overview overview, List<FirstPage> pages, Rounds rounds) {
        List<Commit> commits = rounds.commits();
        // A sum with a repository missing is no total.
        Optional<Integer> total = rounds.first().trouble().isPresent()
                ? Optional.empty()
                : Optional.of(pages.stream().mapToInt(FirstPage::total).sum());
        List<RepositoryCommits> byRepository = pages.stream()
                .filter(page -> page.total() > 0)
                .map(page -> new RepositoryCommits(page.repository(), page.total()))
                .sorted(Comparator.comparingInt(RepositoryCommits::commits)
                        .reversed()
                        .thenComparing(RepositoryCommits::repository))
                .toList();
        return new Section.Seen<>(
                new CommitHistory(commits, total, byRepository), coverage(overview, commits.size(), total, rounds));
    }

    private static Coverage coverage(Overview overview, int read, Optional<Integer> total, Rounds rounds) {
        if (rounds.trouble().isPresent()) {
            return Coverage.partial(read, total, rounds.trouble().get().sentence());
        }
        if (overview.repositories().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, total, "Not all repositories were seen");
        }
        if (overview.contributions().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(
                    read, total, "Only own repositories were looked at, as the contributions were not seen");
        }
        return whole(read, total.orElse(read));
    }

    private static Coverage whole(int read, int total) {
        if (read >= total) {
            return Coverage.complete(read);
        }
        return Coverage.capped(
                read,
                total,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d commits were read in detail: the newest of every repository",
                        read,
                        total));
    }

    private record Round(List<FirstPage> pages, Optional<Trouble> trouble) {}

    private record Rounds(Round first, Round second) {

        Optional<Trouble> trouble() {
            return first.trouble().or(second::trouble);
        }

        List<Commit> commits() {
            List<Commit> all = new ArrayList<>();
            first.pages().forEach(page -> all.addAll(page.commits()));
            second.pages().forEach(page -> all.addAll(page.commits()));
            return all.stream()
                    .sorted(Comparator.comparing(
                                    (Commit commit) -> commit.authoredAt().toInstant())
                            .reversed()
                            .thenComparing(Commit::sha))
                    .distinct()
                    .limit(CommitPlan.BUDGET)
                    .toList();
        }
    }
}
