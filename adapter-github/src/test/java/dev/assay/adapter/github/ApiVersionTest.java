package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server of an older kind refuses the version of the API that is asked for first. */
class ApiVersionTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final ManualClock clock = new ManualClock();
    private final SimulatorSettings settings = SimulatorSettings.INSTANT.withClock(clock);
    private final GitHubSimulator present = GitHubSimulator.start(WORLD, settings);
    private final GitHubSimulator older = GitHubSimulator.start(WORLD, settings.withApiVersions(Set.of("2022-11-28")));
    private final GitHubSimulator foreign =
            GitHubSimulator.start(WORLD, settings.withApiVersions(Set.of("1999-01-01")));

    @AfterEach
    void close() {
        present.close();
        older.close();
        foreign.close();
    }

    @Test
    void fallsBackToTheOlderVersionOnce() throws InterruptedException {
        try (RestReading modern = new RestReading(present.url(), clock);
                RestReading fallen = new RestReading(older.url(), clock)) {
            RestReading.Profile expected = modern.read("octocat");
            RestReading.Profile profile = fallen.read("octocat");

            assertThat(profile.history()).isEqualTo(expected.history());
            // The first call is made alone and is refused; from then on none is.
            assertThat(older.calls().total()).isEqualTo(present.calls().total() + 1);
            older.calls().reset();
            present.calls().reset();
            modern.read("octocat");
            fallen.read("octocat");
            assertThat(older.calls().total()).isEqualTo(present.calls().total());
        }
    }

    @Test
    void givesUpWhereNoVersionIsKnown() throws InterruptedException {
        try (RestReading reading = new RestReading(foreign.url(), clock)) {
            assertThat(reading.answer("octocat", new RestReading.Bill(clock, true)))
                    .isInstanceOf(OverviewAnswer.Unavailable.class);
            assertThat(foreign.calls().total()).isLessThanOrEqualTo(12);
        }
    }
}
