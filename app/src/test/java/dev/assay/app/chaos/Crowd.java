package dev.assay.app.chaos;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.World;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;

/** A GitHub of many people, named person-0 and so on, without limits. */
final class Crowd {

    private static final int PLENTY = 100_000_000;

    private Crowd() {}

    /** Starts it with these latencies of REST and GraphQL; the caller closes it. */
    static GitHubSimulator gitHub(int people, Duration rest, Duration graphQl) {
        return GitHubSimulator.start(
                World.of(
                        InstantSource.system().instant(),
                        IntStream.range(0, people)
                                .mapToObj(i -> PersonPlan.of("person-" + i))
                                .toList()),
                SimulatorSettings.INSTANT
                        .withLimits(Limits.GITHUB.withQuotas(PLENTY, PLENTY).withConcurrentCalls(2000))
                        .withLatency(rest, graphQl, 50));
    }
}
