package dev.assay.adapter.github;

import dev.assay.simulator.Ecosystem;
import dev.assay.simulator.PersonPlan;
import dev.assay.simulator.PersonPlan.Portrait;
import dev.assay.simulator.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A world of one person who has something of everything that a profile is read from, and little of it: for tests that
 * read whole profiles by the hundred.
 */
final class SmallWorld {

    static final String LOGIN = "octocat";

    private SmallWorld() {}

    static World at(Instant now) {
        Portrait portrait = new Portrait(LOGIN, "Mona Small", "Java and maps", "@octo-org", "Hamburg", null, 9, 4);
        return World.of(
                now,
                List.of(new PersonPlan(
                        portrait,
                        7,
                        1,
                        90,
                        22,
                        14,
                        4,
                        1,
                        55,
                        false,
                        false,
                        List.of(Ecosystem.values()),
                        ZoneOffset.UTC)));
    }
}
