package dev.assay.simulator.world;

import java.util.List;
import java.util.function.Predicate;

/**
 * The truth about a person of a world, to hold an answer against.
 *
 * @param repositories owned, forks included
 * @param forks how many of these are forks
 * @param commits on default branches, in own repositories and those of others
 * @param ownCommits how many of these lie in own repositories that are no forks
 * @param pullRequests opened anywhere
 * @param merged how many of these were merged
 * @param open how many of these are open
 */
public record PersonTotals(
        String login,
        int repositories,
        int forks,
        int commits,
        int ownCommits,
        int pullRequests,
        int merged,
        int open) {

    static PersonTotals of(Account account, List<AuthoredCommit> all) {
        return new PersonTotals(
                account.login(),
                account.repositories().size(),
                count(account.repositories(), repository -> repository.facts().fork()),
                all.size(),
                count(all, found -> isOwnSource(found.repository(), account)),
                account.pullRequests().size(),
                count(account.pullRequests(), pull -> pull.state() == PullRequest.State.MERGED),
                count(account.pullRequests(), pull -> pull.state() == PullRequest.State.OPEN));
    }

    private static boolean isOwnSource(Repository repository, Account account) {
        return repository.owner().equals(account.login()) && !repository.facts().fork();
    }

    private static <T> int count(List<T> values, Predicate<T> counted) {
        return (int) values.stream().filter(counted).count();
    }
}
