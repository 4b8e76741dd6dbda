package dev.assay.simulator.world;

import dev.assay.simulator.world.Account.Profile;
import dev.assay.simulator.world.PersonPlan.Portrait;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes one person of a plan. Everything follows from the plan and the day. */
final class PersonGenerator {

    private static final int STARRED = 34;

    private final PersonPlan plan;
    private final Instant today;
    private final List<RepositoryDraft> shared;
    private final Chance chance;
    private final Rhythm rhythm;
    private final MessageWriter messages;
    private final List<RepositoryDraft> own = new ArrayList<>();

    /** @param shared drafts of others' repositories that may receive commits of this person */
    PersonGenerator(PersonPlan plan, Instant today, List<RepositoryDraft> shared) {
        this.plan = plan;
        this.today = today;
        this.shared = shared;
        this.chance = Chance.seeded(plan.login());
        this.rhythm = new Rhythm(plan, today, chance);
        this.messages = new MessageWriter(chance, plan.conventionalPercent(), plan.unicode());
    }

    /** The person; commits to shared repositories are left in their drafts. */
    Account generate(List<String> popular) {
        draftRepositories();
        dealCommits();
        List<PullRequest> pullRequests = new PullRequestGenerator(plan, chance, rhythm, messages).generate(targets());
        Instant fallback = today.minus(plan.quietDays() + 3L, ChronoUnit.DAYS);
        int fame = plan.portrait().followers();
        List<Repository> repositories = own.stream()
                .map(draft -> draft.freeze(fallback, fame))
                .sorted(Comparator.comparing(
                                (Repository repository) -> repository.facts().pushedAt())
                        .reversed())
                .toList();
        boolean active = plan.commits() > 0;
        return new Account(
                false,
                profile(),
                repositories,
                shared.isEmpty() || plan.organizationPercent() == 0 ? List.of() : List.of(DemoPeople.ORGANIZATION),
                active ? chance.some(popular, Math.min(STARRED, plan.repositories() * 2)) : List.of(),
                pullRequests,
                instants(plan.pullRequests() / 3),
                instants(plan.pullRequests() / 2));
    }

    private void draftRepositories() {
        boolean showcase = plan.login().equals(DemoPeople.SHOWCASE);
        for (int i = 0; i < plan.repositories(); i++) {
            boolean fork = i >= plan.repositories() - plan.forks();
            Ecosystem ecosystem = plan.ecosystems().get(i % plan.ecosystems().size());
            Blueprint blueprint = showcase && i < Blueprint.HANDMADE.size()
                    ? Blueprint.HANDMADE.get(i)
                    : Blueprint.numbered(i, ecosystem, chance);
            own.add(new RepositoryDraft(plan.login(), false, blueprint, fork));
        }
        if (plan.emptyRepository()) {
            Blueprint nothing = new Blueprint("nothing-yet", null, Ecosystem.PYTHON, List.of());
            own.add(new RepositoryDraft(plan.login(), false, nothing, false));
        }
    }

    private void dealCommits() {
        List<OffsetDateTime> moments = rhythm.moments(plan.commits());
        int sources = plan.repositories() - plan.forks();
        for (int i = 0; i < moments.size(); i++) {
            boolean away = !shared.isEmpty() && (sources == 0 || chance.percent(plan.organizationPercent()));
            if (away) {
                chance.pick(shared).add(commitAt(moments.get(i)));
            } else if (sources > 0) {
                own.get(repositoryFor(i, moments.size(), sources)).add(commitAt(moments.get(i)));
            }
        }
        own.stream().limit(plan.repositories()).skip(sources).forEach(this::addUpstreamCommits);
        own.stream().limit(sources).forEach(this::addBotCommits);
    }

    /** Work moves on from repository to repository, with a look back now and then. */
    private int repositoryFor(int commit, int commits, int repositories) {
        if (chance.percent(20)) {
            return chance.below(repositories);
        }
        int now = (int) ((long) commit * repositories / commits);
        return Math.max(0, now - chance.skewed(Math.min(repositories, 4)));
    }

    private Commit commitAt(OffsetDateTime moment) {
        boolean merge = chance.percent(4);
        int number = chance.between(1, 300);
        String message = merge ? messages.merge(number, plan.login()) : messages.message();
        int added = merge ? 0 : 1 + chance.skewed(900);
        int files = merge ? 0 : 1 + chance.skewed(24);
        String name = plan.unicode()
                ? "海野 ウマ"
                : Objects.requireNonNullElse(plan.portrait().name(), plan.login());
        return new Commit(
                chance.oid(),
                message,
                plan.login(),
                name,
                moment,
                added,
                merge ? 0 : chance.skewed(500),
                files,
                merge ? 2 : 1);
    }

    private void addUpstreamCommits(RepositoryDraft fork) {
        for (OffsetDateTime moment : rhythm.moments(8)) {
            fork.add(new Commit(
                    chance.oid(),
                    messages.message(),
                    "upstream-uri",
                    "Uri Upstream",
                    moment,
                    1 + chance.skewed(200),
                    chance.skewed(80),
                    1 + chance.skewed(5),
                    1));
        }
    }

    private void addBotCommits(RepositoryDraft repository) {
        for (OffsetDateTime moment : rhythm.moments(chance.below(4))) {
            repository.add(new Commit(
                    chance.oid(), "chore(deps): bump a dependency", "tidy-bot", "tidy-bot", moment, 2, 2, 1, 1));
        }
    }

    private List<String> targets() {
        List<String> names = new ArrayList<>();
        own.stream()
                .limit(plan.repositories())
                .map(RepositoryDraft::nameWithOwner)
                .forEach(names::add);
        shared.stream().map(RepositoryDraft::nameWithOwner).forEach(names::add);
        return names;
    }

    private List<Instant> instants(int count) {
        return rhythm.moments(count).stream().map(OffsetDateTime::toInstant).toList();
    }

    private Profile profile() {
        Portrait portrait = plan.portrait();
        long id = Ids.numberOfPerson(plan.login());
        return new Profile(
                id,
                portrait.login(),
                portrait.name(),
                portrait.bio(),
                portrait.company(),
                portrait.location(),
                portrait.website(),
                rhythm.start().minus(30 + id % 300, ChronoUnit.DAYS),
                rhythm.end().minus(1 + id % 20, ChronoUnit.HOURS),
                portrait.followers(),
                portrait.following(),
                (int) (id % 23));
    }
}
