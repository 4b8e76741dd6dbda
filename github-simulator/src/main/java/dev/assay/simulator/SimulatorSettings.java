package dev.assay.simulator;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a simulator behaves.
 *
 * @param restLatency how long a REST call takes
 * @param graphQlLatency how long a GraphQL query takes
 * @param jitterPercent by how much a call may take longer or shorter, 0-100; which ones follows from the seed
 * @param anonymousPerHour REST calls without a token
 * @param perHour REST calls for each token
 * @param pointsPerHour GraphQL points for each token
 * @param anonymousSearchesPerMinute searches without a token
 * @param searchesPerMinute searches for each token
 * @param clock for quotas and the end of the default year of contributions
 * @param seed of the jitter
 */
public record SimulatorSettings(
        Duration restLatency,
        Duration graphQlLatency,
        int jitterPercent,
        int anonymousPerHour,
        int perHour,
        int pointsPerHour,
        int anonymousSearchesPerMinute,
        int searchesPerMinute,
        InstantSource clock,
        long seed) {

    /** Answers at once, with GitHub's quotas, by the system's clock. For tests. */
    public static final SimulatorSettings INSTANT =
            new SimulatorSettings(Duration.ZERO, Duration.ZERO, 0, 60, 5000, 5000, 10, 30, InstantSource.system(), 1);

    /** @throws IllegalArgumentException if a number or a latency is negative, or the jitter is above 100 */
    public SimulatorSettings {
        if (restLatency.isNegative() || graphQlLatency.isNegative()) {
            throw new IllegalArgumentException("a latency must not be negative");
        }
        if (jitterPercent < 0 || jitterPercent > 100) {
            throw new IllegalArgumentException("jitterPercent must lie in 0-100, got " + jitterPercent);
        }
        for (int quota :
                new int[] {anonymousPerHour, perHour, pointsPerHour, anonymousSearchesPerMinute, searchesPerMinute}) {
            if (quota < 0) {
                throw new IllegalArgumentException("a quota must not be negative, got " + quota);
            }
        }
    }

    /** About as slow as GitHub: some 80 ms for a REST call, some 150 ms for a query. For demonstrations. */
    public static SimulatorSettings lifelike(InstantSource clock) {
        return INSTANT.withClock(clock).withLatency(Duration.ofMillis(80), Duration.ofMillis(150), 25);
    }

    /** The same settings by another clock. */
    public SimulatorSettings withClock(InstantSource newClock) {
        return new SimulatorSettings(
                restLatency,
                graphQlLatency,
                jitterPercent,
                anonymousPerHour,
                perHour,
                pointsPerHour,
                anonymousSearchesPerMinute,
                searchesPerMinute,
                newClock,
                seed);
    }

    /** The same settings with other latencies. */
    public SimulatorSettings withLatency(Duration rest, Duration graphQl, int jitter) {
        return new SimulatorSettings(
                rest,
                graphQl,
                jitter,
                anonymousPerHour,
                perHour,
                pointsPerHour,
                anonymousSearchesPerMinute,
                searchesPerMinute,
                clock,
                seed);
    }
}
