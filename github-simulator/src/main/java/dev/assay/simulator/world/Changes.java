package dev.assay.simulator.world;

import dev.assay.simulator.world.Repository.Facts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What may happen to accounts and their repositories while everything else stays as it is. */
final class Changes {

    private Changes() {}

    /** The owner of a repository after someone pushed one commit more. */
    static Account pushed(Account owner, Repository repository, Account author, Instant at) {
        Instant newest = repository.isEmpty() ? Instant.MIN : repository.facts().pushedAt();
        if (at.isBefore(newest)) {
            throw new IllegalArgumentException("the commit must be the newest, later than " + newest + ", got " + at);
        }
        List<Commit> commits = new ArrayList<>(repository.commits());
        Chance chance = Chance.seeded(repository.nameWithOwner() + author.login() + at + commits.size());
        String name = Objects.requireNonNullElse(author.profile().name(), author.login());
        commits.addFirst(new Commit(
                chance.oid(),
                "fix: change one thing more",
                author.login(),
                name,
                at.atOffset(ZoneOffset.UTC),
                3,
                1,
                1,
                repository.isEmpty() ? 0 : 1));
        Repository changed = new Repository(
                repository.id(),
                repository.owner(),
                repository.ownedByOrganization(),
                repository.name(),
                pushedAt(repository.facts(), at),
                repository.languages(),
                repository.files(),
                commits);
        List<Repository> repositories = owner.repositories().stream()
                .map(one -> one.id() == repository.id() ? changed : one)
                .sorted(Comparator.comparing((Repository one) -> one.facts().pushedAt())
                        .reversed())
                .toList();
        return with(owner, repositories, owner.pullRequests());
    }

    /** The owner of one repository more. */
    static Account added(Account owner, Repository repository) {
        List<Repository> repositories = new ArrayList<>(owner.repositories());
        repositories.add(repository);
        repositories.sort(
                Comparator.comparing((Repository one) -> one.facts().pushedAt()).reversed());
        return with(owner, repositories, owner.pullRequests());
    }

    /** Someone after opening one pull request more. */
    static Account opened(Account author, Repository repository, Instant at) {
        List<PullRequest> pullRequests = new ArrayList<>(author.pullRequests());
        int number = 1_000_000 + pullRequests.size();
        pullRequests.addFirst(new PullRequest(
                number,
                repository.nameWithOwner(),
                author.login(),
                "Change one thing more",
                "",
                at,
                null,
                null,
                3,
                1,
                1,
                0,
                0,
                List.of()));
        return with(author, author.repositories(), pullRequests);
    }

    private static Facts pushedAt(Facts facts, Instant at) {
        return new Facts(
                facts.description(),
                facts.fork(),
                facts.archived(),
                facts.stars(),
                facts.forks(),
                facts.sizeKb(),
                facts.createdAt(),
                at,
                at,
                facts.license(),
                facts.topics());
    }

    private static Account with(Account account, List<Repository> repositories, List<PullRequest> pullRequests) {
        return new Account(
                account.organization(),
                account.profile(),
                repositories,
                account.organizations(),
                account.starred(),
                pullRequests,
                account.issues(),
                account.reviews());
    }
}
