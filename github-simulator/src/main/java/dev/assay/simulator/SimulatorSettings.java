package dev.assay.simulator;

import dev.assay.simulator.limits.Limits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * How a simulator behaves.
 *
 * @param restLatency how long a REST call takes
 * @param graphQlLatency how long a GraphQL query takes
 * @param jitterPercent by how much a call may take longer or shorter, 0-100; which ones follows from the seed
 * @param limits how much callers may do
 * @param apiVersions which values of {@code X-GitHub-Api-Version} REST knows; others are refused with 400
 * @param clock for quotas and the end of the default year of contributions
 * @param seed of the jitter
 */
public record SimulatorSettings(
        Duration restLatency,
        Duration graphQlLatency,
        int jitterPercent,
        Limits limits,
        Set<String> apiVersions,
        InstantSource clock,
        long seed) {

    /** Answers at once, with GitHub's limits, by the system's clock. For tests. */
    public static final SimulatorSettings INSTANT = new SimulatorSettings(
            Duration.ZERO,
            Duration.ZERO,
            0,
            Limits.GITHUB,
            Set.of("2022-11-28", "2026-03-10"),
            InstantSource.system(),
            1);

    /** @throws IllegalArgumentException if a latency is negative, or the jitter is outside 0-100 */
    public SimulatorSettings {
        apiVersions = Set.copyOf(apiVersions);
        if (restLatency.isNegative() || graphQlLatency.isNegative()) {
            throw new IllegalArgumentException("a latency must not be negative");
        }
        if (jitterPercent < 0 || jitterPercent > 100) {
            throw new IllegalArgumentException("jitterPercent must lie in 0-100, got " + jitterPercent);
        }
    }

    /** About as slow as GitHub: some 80 ms for a REST call, some 150 ms for a query. For demonstrations. */
    public static SimulatorSettings lifelike(InstantSource clock) {
        return INSTANT.withClock(clock).withLatency(Duration.ofMillis(80), Duration.ofMillis(150), 25);
    }

    /** The same settings by another clock. */
    public SimulatorSettings withClock(InstantSource newClock) {
        return new SimulatorSettings(restLatency, graphQlLatency, jitterPercent, limits, apiVersions, newClock, seed);
    }

    /** The same settings with other latencies. */
    public SimulatorSettings withLatency(Duration rest, Duration graphQl, int jitter) {
        return new SimulatorSettings(rest, graphQl, jitter, limits, apiVersions, clock, seed);
    }

    /** The same settings with other limits. */
    public SimulatorSettings withLimits(Limits newLimits) {
        return new SimulatorSettings(restLatency, graphQlLatency, jitterPercent, newLimits, apiVersions, clock, seed);
    }

    /** The same settings, knowing only these versions of the REST API. */
    public SimulatorSettings withApiVersions(Set<String> known) {
        return new SimulatorSettings(restLatency, graphQlLatency, jitterPercent, limits, known, clock, seed);
    }
}
