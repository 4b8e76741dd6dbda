package dev.assay.adapter.github;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is read of the people of a world where nothing goes wrong, of each of them once. Safe for many threads. */
final class Truth {

    private final Map<String, Reading.Profile> known = new ConcurrentHashMap<>();
    private final World world;

    Truth(World world) {
        this.world = world;
    }

    Reading.Profile of(String login) throws InterruptedException {
        Reading.Profile before = known.get(login);
        if (before != null) {
            return before;
        }
        SimulatorSettings sound = SimulatorSettings.INSTANT.withClock(world::today);
        try (GitHubSimulator gitHub = GitHubSimulator.start(world, sound);
                Reading reading = Reading.of(gitHub.url(), "other")) {
            Reading.Profile read = reading.profile(login);
            known.put(login, read);
            return read;
        }
    }
}
