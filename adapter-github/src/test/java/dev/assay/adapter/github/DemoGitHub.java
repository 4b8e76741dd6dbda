package dev.assay.adapter.github;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A client with a token before a simulated GitHub with the people of the demonstration, for each test anew. */
abstract class DemoGitHub {

    static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    final GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));
    final Reading reading = Reading.of(gitHub.url(), "demo");

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }
}
