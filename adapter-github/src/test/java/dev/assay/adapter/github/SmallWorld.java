package dev.assay.adapter.github;

import dev.assay.simulator.world.Ecosystem;
import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.PersonPlan.Portrait;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A world of three people of whom the first has something of everything that a profile is read from, and little of it:
 * for tests that read whole profiles by the hundred.
 */
final class SmallWorld {

    static final String LOGIN = "octocat";

    /** Has more repositories than one page holds. */
    static final String HOARDER = "hoarder-hal";

    /** Committed to the organization's repositories, and not in the last year. */
    static final String VETERAN = "veteran-vera";

    private SmallWorld() {}

    static World at(Instant now) {
        return World.of(
                now,
                List.of(
                        plan(LOGIN, 7, 1, 90, 22, 14, 4, 1),
                        plan(HOARDER, 110, 0, 150, 0, 5, 3, 0),
                        plan(VETERAN, 4, 0, 40, 40, 5, 6, 500)));
    }

    private static PersonPlan plan(
            String login,
            int repositories,
            int forks,
            int commits,
            int organizationPercent,
            int pullRequests,
            int years,
            int quietDays) {
        Portrait portrait = new Portrait(login, "Somebody Small", "Java and maps", "@octo-org", "Hamburg", null, 9, 4);
        return new PersonPlan(
                portrait,
                repositories,
                forks,
                commits,
                organizationPercent,
                pullRequests,
                years,
                quietDays,
                55,
                false,
                false,
                List.of(Ecosystem.values()),
                ZoneOffset.UTC);
    }
}
