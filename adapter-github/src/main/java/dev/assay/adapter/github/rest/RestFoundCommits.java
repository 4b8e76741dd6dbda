package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers commits, and what is known of their numbers. Confined to one thread. */
final class RestFoundCommits {

    private static final String NO_SIZES = "Without a token the sizes of commits are not read";
    private static final String NEWEST = "Without a token only the newest commits are read, and not their sizes";
    private static final String UNFINISHED = "GitHub could not finish its search for commits";

    private final Map<Name, Commit> commits = new LinkedHashMap<>();
    private final Map<RepositoryName, Integer> totals = new HashMap<>();
    private Optional<Integer> total = Optional.empty();
    private boolean unfinished;
    private int unreadable;
    private Optional<String> reason = Optional.empty();

    /** Notes a page of a search, which tells a commit's time as its author wrote it: better than what follows. */
    void searched(Optional<Integer> number, Elements<Commit> page) {
        unfinished |= number.isEmpty();
        total = unfinished ? Optional.empty() : number;
        found(page);
    }

    void found(Elements<Commit> page) {
        page.read().forEach(commit -> commits.putIfAbsent(new Name(commit.repository(), commit.sha()), commit));
        unreadable += page.unreadable();
        reason = reason.or(() -> page.gap("commits"));
    }

    /** Notes how many commits the person has in a repository. */
    void counted(RepositoryName repository, int number) {
        totals.put(repository, number);
    }

    void failed(CallFailure failure) {
        reason = reason.or(() -> Optional.of(failure.sentence()));
    }

    /** Notes why the commits in a repository were not seen. */
    void unseen(String why) {
        reason = reason.or(() -> Optional.of(why));
    }

    /** Returns how many commits there are; empty if unknown. */
    Optional<Integer> total() {
        return total;
    }

    /** Tells whether there is any commit. */
    boolean any() {
        return !commits.isEmpty();
    }

    /** Returns where the commits are, the repository with most of them first. */
    List<RepositoryName> repositories() {
        return mostFirst(counts()).stream().map(RepositoryCommits::repository).toList();
    }

    /** Tells whether the search brought all there are, readable or not. */
    boolean searchedWhole() {
        return total.filter(number -> number <= commits.size() + unreadable).isPresent();
    }

    /** @param obstacle says why not all repositories could be looked into; empty if nothing but our own cap kept us */
    Section<CommitHistory> section(Optional<String> obstacle) {
        if (searchedWhole() && unreadable == 0) {
            return whole();
        }
        Optional<String> missing = reason.or(() -> unfinished ? Optional.of(UNFINISHED) : Optional.empty());
        if (commits.isEmpty()) {
            return new Section.Unseen<>(missing.or(() -> obstacle).orElse(NEWEST));
        }
        Optional<Integer> all = total.map(number -> Math.max(number, commits.size()));
        Coverage coverage =
                Coverage.partial(commits.size(), all, missing.or(() -> obstacle).orElse(NEWEST));
        return new Section.Seen<>(new CommitHistory(newestFirst(), all, mostFirst(totals)), coverage);
    }

    private Section<CommitHistory> whole() {
        int all = commits.size();
        return new Section.Seen<>(
                new CommitHistory(newestFirst(), Optional.of(all), mostFirst(counts())),
                all == 0 ? Coverage.complete(0) : Coverage.partial(all, Optional.of(all), NO_SIZES));
    }

    private Map<RepositoryName, Integer> counts() {
        Map<RepositoryName, Integer> counts = new HashMap<>();
        commits.keySet().forEach(name -> counts.merge(name.repository(), 1, Integer::sum));
        return counts;
    }

    private List<Commit> newestFirst() {
        return commits.values().stream()
                .sorted(Comparator.comparing(
                                (Commit commit) -> commit.authoredAt().toInstant())
                        .reversed()
                        .thenComparing(Commit::sha))
                .toList();
    }

    private static List<RepositoryCommits> mostFirst(Map<RepositoryName, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new RepositoryCommits(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RepositoryCommits::commits)
                        .reversed()
                        .thenComparing(RepositoryCommits::repository))
                .toList();
    }

    private record Name(RepositoryName repository, String sha) {}
}
