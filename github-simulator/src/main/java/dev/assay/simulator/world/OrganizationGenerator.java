package dev.assay.simulator.world;

import dev.assay.simulator.world.Account.Profile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes an organization whose repositories some of its people share. */
final class OrganizationGenerator {

    private final String login;
    private final String name;
    private final Instant today;
    private final List<RepositoryDraft> drafts = new ArrayList<>();

    OrganizationGenerator(String login, String name, int repositories, Instant today) {
        this.login = login;
        this.name = name;
        this.today = today;
        Chance chance = Chance.seeded(login);
        Ecosystem[] ecosystems = Ecosystem.values();
        for (int i = 0; i < repositories; i++) {
            Blueprint blueprint = Blueprint.numbered(i + 11, ecosystems[i % ecosystems.length], chance);
            RepositoryDraft draft = new RepositoryDraft(login, true, blueprint, false);
            addStaffCommits(draft, chance);
            drafts.add(draft);
        }
    }

    /** The repositories while people may still add to them. */
    List<RepositoryDraft> drafts() {
        return List.copyOf(drafts);
    }

    Account freeze(int fame) {
        List<Repository> repositories = drafts.stream()
                .map(draft -> draft.freeze(today, fame))
                .sorted(Comparator.comparing(
                                (Repository repository) -> repository.facts().pushedAt())
                        .reversed())
                .toList();
        long id = Ids.numberOfOrganization(login);
        Profile profile = new Profile(
                id,
                login,
                name,
                "Software for the sea and the shore",
                null,
                "The Internet",
                "https://" + login + ".example",
                today.minus(3000, ChronoUnit.DAYS),
                today.minus(9, ChronoUnit.DAYS),
                600,
                0,
                0);
        return new Account(true, profile, repositories, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void addStaffCommits(RepositoryDraft draft, Chance chance) {
        MessageWriter messages = new MessageWriter(chance, 50, false);
        int count = chance.between(4, 25);
        for (int i = 0; i < count; i++) {
            OffsetDateTime moment = today.minus(chance.between(60, 60 * 24 * 900), ChronoUnit.MINUTES)
                    .atOffset(ZoneOffset.ofHours(chance.between(-8, 9)));
            draft.add(new Commit(
                    chance.oid(),
                    messages.message(),
                    "staff-sam",
                    "Sam Staff",
                    moment,
                    1 + chance.skewed(300),
                    chance.skewed(90),
                    1 + chance.skewed(9),
                    1));
        }
    }
}
