package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.dispatch.Backoff;
import dev.assay.adapter.github.dispatch.Retries;
import dev.assay.memory.InMemory;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final World WORLD = World.demo(ManualClock.START);
    private static final Backoff BACKOFF = Backoff.DEFAULT;

    @Test
    void pausesBeforeEachFurtherAttemptAsLongAsTheBackoffSays() throws InterruptedException {
        ManualClock clock = new ManualClock();
        List<Duration> pauses = new ArrayList<>();
        Retries retries = new Retries(BACKOFF, new Random(7), pauses::add);
        try (GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
                Reading reading = Reading.of(
                        Reading.settings(gitHub.url(), "demo"),
                        new GitHub.ClientDependencies(
                                InMemory.rateLimits(clock), new Forgetful(), clock, Reading.UNTIMED, retries),
                        clock)) {
            gitHub.fault(Fault.graphQl("Overview", new Fault.EmptyBody()).times(BACKOFF.attempts() - 1));
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
        }
        Random same = new Random(7);
        assertThat(pauses)
                .isEqualTo(IntStream.range(1, BACKOFF.attempts())
                        .mapToObj(failures -> BACKOFF.delay(failures, same))
                        .toList());
    }
}
