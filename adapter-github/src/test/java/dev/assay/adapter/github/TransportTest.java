package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.github.wire.BodyTooLargeException;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallTimer;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.memory.InMemory;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TransportTest {

    private static final World WORLD = World.demo(ManualClock.START);

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
    private final HttpRequest request = HttpRequest.newBuilder(URI.create(gitHub.url() + "/users/octocat"))
            .header("User-Agent", "test")
            .build();

    @AfterEach
    void close() {
        gitHub.close();
    }

    /** The only test by real time: everything stalls, so that it cannot run out too early. */
    @Test
    void givesUpInRealTimeWhatNeverEnds() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.StalledBody()).always());
        GitHubSettings settings = new GitHubSettings(gitHub.url(), List.of("demo"), 5000, Duration.ofMillis(20));
        GitHub.ClientDependencies dependencies = new GitHub.ClientDependencies(
                InMemory.rateLimits(clock), new Forgetful(), clock, CallBounds.REAL, Reading.HASTY);
        try (Reading reading = Reading.of(settings, dependencies, clock)) {
            assertThat(reading.answer("octocat"))
                    .isEqualTo(new OverviewAnswer.Unavailable("GitHub did not answer within 20 ms"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PT30S, 30 s", "PT1M, 60 s", "PT0.25S, 250 ms", "PT1.5S, 1500 ms", "PT0.0001S, 1 ms"})
    void saysInAUnitThatFitsHowLongItWaited(Duration timeout, String readable) {
        CallTimer past = (call, limit) -> call.completeExceptionally(new TimeoutException());
        try (Transport transport = new Transport(settings(timeout).transport(), new CallBounds(past, 1 << 20))) {
            assertThatThrownBy(() -> transport.await(transport.start(request, new Semaphore(1))))
                    .isInstanceOfSatisfying(
                            CallFailedException.class,
                            late -> assertThat(late.failure().sentence())
                                    .isEqualTo("GitHub did not answer within " + readable));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesABodyThatIsTooLong(boolean gzip) {
        gitHub.fault(Fault.rest("octocat", new Fault.HugeBody(33L << 20, gzip)));
        try (Transport transport =
                new Transport(settings(Duration.ofSeconds(15)).transport(), Reading.UNTIMED)) {
            assertThatThrownBy(() -> transport.await(transport.start(request, new Semaphore(1))))
                    .isInstanceOf(CallFailedException.class)
                    .hasCauseInstanceOf(BodyTooLargeException.class);
        }
    }

    @Test
    void limitsEachCallAndHoldsItsPermitUntilItEnds() throws Exception {
        List<CompletableFuture<?>> limited = new ArrayList<>();
        List<Duration> limits = new ArrayList<>();
        Semaphore permits = new Semaphore(1);
        CountDownLatch stalling = new CountDownLatch(1);
        gitHub.onStall(stalling::countDown);
        gitHub.fault(Fault.rest("octocat", new Fault.StalledBody()));
        CallTimer byHand = (call, limit) -> {
            limited.add(call);
            limits.add(limit);
        };
        try (Transport transport =
                new Transport(settings(Duration.ofSeconds(15)).transport(), new CallBounds(byHand, 1 << 20))) {
            CompletableFuture<Reply> stalled = transport.start(request, permits);
            stalling.await();
            assertThat(permits.availablePermits()).isZero();
            limited.getFirst().completeExceptionally(new TimeoutException());
            assertThat(permits.availablePermits()).isEqualTo(1);
            assertThat(stalled).isCompletedExceptionally();
            assertThat(transport.await(transport.start(request, permits)).status())
                    .isEqualTo(200);
            assertThat(permits.availablePermits()).isEqualTo(1);
        }
        assertThat(limits).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15));
    }

    private GitHubSettings settings(Duration timeout) {
        return new GitHubSettings(gitHub.url(), List.of("demo"), 5000, timeout);
    }
}
