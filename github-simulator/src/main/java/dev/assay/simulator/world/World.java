package dev.assay.simulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a simulator knows: invented people, organizations, repositories. The same day and the same plans make the
 * same world. Immutable to the outside, safe for many threads; people with much to their name are made when they are
 * first asked for.
 */
public final class World {

    private static final int MANY_COMMITS = 2_000;

    private final Instant today;
    private final Map<String, PersonPlan> plans = new LinkedHashMap<>();
    private final Map<String, Account> organizations = new LinkedHashMap<>();
    private final Map<String, Account> people = new ConcurrentHashMap<>();
    private final CommitIndex commits = new CommitIndex(this);
    private final PullRequestIndex pullRequests = new PullRequestIndex(this);
    private final List<String> popular;
    private final FormerNames former;

    private World(Instant now, List<PersonPlan> plans) {
        this.today = now.truncatedTo(ChronoUnit.DAYS);
        this.former = FormerNames.NONE;
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
                .filter(plan -> plan.commits() <= MANY_COMMITS)
                .forEach(plan -> people.put(
                        key(plan.login()), new PersonGenerator(plan, today, shared.drafts()).generate(popular)));
        organizations.put(DemoPeople.ORGANIZATION, shared.freeze(4_000));
    }

    World(World before, FormerNames former, List<Account> changed) {
        this.today = before.today;
        this.popular = before.popular;
        this.former = former;
        plans.putAll(before.plans);
        organizations.putAll(before.organizations);
        people.putAll(before.people);
        for (Account account : changed) {
            (account.organization() ? organizations : people).put(key(account.login()), account);
        }
    }

    /**
     * The world of the demonstration: {@code octocat}, {@code prolific-pam}, {@code empty-ed}, {@code quiet-quinn},
     * {@code conventional-connie}, {@code fork-only-fred}, {@code unicode-uma}, {@code data-dora}, {@code veteran-vera}
     * (all she did for others is older than a year), {@code hoarder-hal} and the organization {@code octo-org}. Once
     * {@code octocat} was {@code octocat-old}, and {@code octocat/harbor-map} was {@code octocat/harbor-atlas}.
     *
     * @param now nothing happens on this UTC day or later
     */
    public static World demo(Instant now) {
        return new World(now, DemoPeople.plans())
                .withFormerLogin("octocat-old", DemoPeople.SHOWCASE)
                .withFormerName(DemoPeople.SHOWCASE + "/harbor-atlas", DemoPeople.SHOWCASE + "/harbor-map");
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

    /**
     * The same world, in which somebody had another login before.
     *
     * @throws IllegalArgumentException if no account has the login of today, or one has the former login
     */
    public World withFormerLogin(String before, String login) {
        named(login);
        if (plans.containsKey(key(before)) || organizations.containsKey(key(before))) {
            throw new IllegalArgumentException("\"" + before + "\" is somebody's login today");
        }
        return new World(this, former.withLogin(before, login), List.of());
    }

    /**
     * The same world, in which a repository had another name before; both names with their owners.
     *
     * @throws IllegalArgumentException if there is no repository of the name of today
     */
    public World withFormerName(String before, String nameWithOwner) {
        return new World(
                this, former.withRepository(before, existing(nameWithOwner).nameWithOwner()), List.of());
    }

    /**
     * The same world after one commit more on a default branch: its head, when it was pushed, and the author's
     * contributions change with it.
     *
     * @param nameWithOwner a repository of the author's own or of an organization
     * @param login of the author
     * @param at not before the repository's newest commit
     * @throws IllegalArgumentException if there is no such repository or person, or {@code at} is too early
     */
    public World withCommit(String nameWithOwner, String login, Instant at) {
        Repository repository = existing(nameWithOwner);
        Account owner = account(repository.owner()).orElseThrow();
        return new World(this, former, List.of(Changes.pushed(owner, repository, named(login), at)));
    }

    /**
     * The same world after somebody opened one pull request more, their newest.
     *
     * @throws IllegalArgumentException if there is no such person or repository
     */
    public World withPullRequest(String login, String nameWithOwner, Instant at) {
        return new World(this, former, List.of(Changes.opened(named(login), existing(nameWithOwner), at)));
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
     * @throws IllegalArgumentException if no person has this login
     */
    public PersonTotals person(String login) {
        Account account = named(login);
        return PersonTotals.of(account, commits.by(account));
    }

    /**
     * The repositories on whose default branches a person has commits, as {@code owner/name}; case does not matter.
     *
     * @throws IllegalArgumentException if no person has this login
     */
    public Set<String> committedTo(String login) {
        return commits.by(named(login)).stream()
                .map(found -> found.repository().nameWithOwner())
                .collect(Collectors.toUnmodifiableSet());
    }

    public FormerNames former() {
        return former;
    }

    /** All accounts; those not yet made are made as the stream comes to them. */
    public Stream<Account> accounts() {
        return Stream.concat(
                plans.keySet().stream().flatMap(login -> account(login).stream()), organizations.values().stream());
    }

    public Optional<Account> account(String login) {
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

    /** Returns an account that has been generated, as the authors of generated commits and pull requests have been. */
    public Optional<Account> accountPresent(String login) {
        return Optional.ofNullable(people.get(key(login)));
    }

    /** The people who are made from the start. */
    Stream<Account> presentFromTheStart() {
        return plans.values().stream()
                .filter(plan -> plan.commits() <= MANY_COMMITS)
                .flatMap(plan -> account(plan.login()).stream());
    }

    /** The repositories of the organizations. */
    Stream<Repository> shared() {
        return organizations.values().stream().flatMap(organization -> organization.repositories().stream());
    }

    /** Who committed what. */
    public CommitIndex commits() {
        return commits;
    }

    /** Who asked whom to pull what. */
    public PullRequestIndex pullRequests() {
        return pullRequests;
    }

    /** The login behind a person's node id. */
    public Optional<String> loginOf(String nodeId) {
        return plans.values().stream()
                .map(PersonPlan::login)
                .filter(login -> Ids.ofPerson(Ids.numberOfPerson(login)).equals(nodeId))
                .findFirst();
    }

    public Optional<Repository> repository(String owner, String name) {
        return account(owner)
                .flatMap(account -> account.repositories().stream()
                        .filter(repository -> repository.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    public Optional<Repository> repository(String nameWithOwner) {
        int slash = nameWithOwner.indexOf('/');
        return repository(nameWithOwner.substring(0, slash), nameWithOwner.substring(slash + 1));
    }

    private Account named(String login) {
        return account(login).orElseThrow(() -> new IllegalArgumentException("nobody is called \"" + login + "\""));
    }

    private Repository existing(String nameWithOwner) {
        return repository(nameWithOwner)
                .orElseThrow(() -> new IllegalArgumentException("no repository \"" + nameWithOwner + "\""));
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
