package dev.assay.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Everything a {@link GitHubSimulator} knows: invented people, organizations, repositories. The same day and the same
 * plans make the same world. Immutable to the outside, safe for many threads; people with much to their name are made
 * when they are first asked for.
 */
public final class World {

    private static final int MANY_COMMITS = 2_000;

    private final Instant today;
    private final Map<String, PersonPlan> plans = new LinkedHashMap<>();
    private final Map<String, Account> organizations = new LinkedHashMap<>();
    private final Map<String, Account> people = new ConcurrentHashMap<>();
    private final Map<String, List<AuthoredCommit>> commits = new ConcurrentHashMap<>();
    private final List<String> popular;

    private World(Instant now, List<PersonPlan> plans) {
        this.today = now.truncatedTo(ChronoUnit.DAYS);
        for (PersonPlan plan : plans) {
            if (this.plans.putIfAbsent(key(plan.login()), plan) != null) {
                throw new IllegalArgumentException("two plans for " + plan.login());
            }
        }
        Account catalogue = new OrganizationGenerator(DemoPeople.CATALOGUE, "Open Commons", 40, today).freeze(90_000);
        organizations.put(DemoPeople.CATALOGUE, catalogue);
        this.popular =
                catalogue.repositories().stream().map(Repository::nameWithOwner).toList();
        OrganizationGenerator shared = new OrganizationGenerator(DemoPeople.ORGANIZATION, "Octo Org", 6, today);
        plans.stream()
                .filter(plan -> !isLate(plan))
                .forEach(plan -> people.put(
                        key(plan.login()), new PersonGenerator(plan, today, shared.drafts()).generate(popular)));
        organizations.put(DemoPeople.ORGANIZATION, shared.freeze(4_000));
    }

    /**
     * The world of the demonstration: {@code octocat}, {@code prolific-pam}, {@code empty-ed}, {@code quiet-quinn},
     * {@code conventional-connie}, {@code fork-only-fred}, {@code unicode-uma}, {@code data-dora} and the organization
     * {@code octo-org}.
     *
     * @param now nothing happens on this UTC day or later
     */
    public static World demo(Instant now) {
        return new World(now, DemoPeople.plans());
    }

    /**
     * A world of these people and {@code octo-org}.
     *
     * @param now nothing happens on this UTC day or later
     * @throws IllegalArgumentException if two plans have the same login
     */
    public static World of(Instant now, List<PersonPlan> plans) {
        return new World(now, plans);
    }

    /** The logins of the people, as they write them. */
    public List<String> logins() {
        return plans.values().stream().map(PersonPlan::login).toList();
    }

    /** The start of the UTC day before which everything happened. */
    public Instant today() {
        return today;
    }

    /**
     * The truth about a person; case does not matter.
     *
     * @throws IllegalArgumentException if nobody has this login
     */
    public PersonTotals person(String login) {
        Account account = account(login)
                .filter(found -> !found.organization())
                .orElseThrow(() -> new IllegalArgumentException("nobody is called \"" + login + "\""));
        List<AuthoredCommit> all = commitsOf(account);
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

    Optional<Account> account(String login) {
        String key = key(login);
        Account organization = organizations.get(key);
        if (organization != null) {
            return Optional.of(organization);
        }
        PersonPlan plan = plans.get(key);
        return plan == null
                ? Optional.empty()
                : Optional.of(people.computeIfAbsent(
                        key, missing -> new PersonGenerator(plan, today, List.of()).generate(popular)));
    }

    /** The login behind a person's node id. */
    Optional<String> loginOf(String nodeId) {
        return plans.values().stream()
                .map(PersonPlan::login)
                .filter(login -> NodeIds.ofPerson(PersonGenerator.idOf(login)).equals(nodeId))
                .findFirst();
    }

    Optional<Repository> repository(String owner, String name) {
        return account(owner)
                .flatMap(account -> account.repositories().stream()
                        .filter(repository -> repository.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    Optional<Repository> repository(String nameWithOwner) {
        int slash = nameWithOwner.indexOf('/');
        return repository(nameWithOwner.substring(0, slash), nameWithOwner.substring(slash + 1));
    }

    /** Where and what a person committed, newest first. */
    List<AuthoredCommit> commitsOf(Account account) {
        return commits.computeIfAbsent(key(account.login()), missing -> {
            List<Account> owners = new ArrayList<>(organizations.values());
            owners.add(account);
            return owners.stream()
                    .flatMap(owner -> owner.repositories().stream())
                    .flatMap(repository -> repository.commitsBy(account.login()).stream()
                            .map(commit -> new AuthoredCommit(repository, commit)))
                    .sorted(Comparator.comparing((AuthoredCommit found) ->
                                    found.commit().date().toInstant())
                            .reversed())
                    .toList();
        });
    }

    private static boolean isLate(PersonPlan plan) {
        return plan.commits() > MANY_COMMITS;
    }

    private static boolean isOwnSource(Repository repository, Account account) {
        return repository.owner().equals(account.login()) && !repository.facts().fork();
    }

    private static <T> int count(List<T> values, Predicate<T> counted) {
        return (int) values.stream().filter(counted).count();
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
