package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.World;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final String[] TOKEN = {"Authorization", "token synthetic"};
    private static final String[] OTHER = {"Authorization", "token other"};

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private final GitHubSimulator simulator = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(Limits.GITHUB.withConcurrentCalls(1)));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        simulator.close();
        caller.close();
    }

    @Test
    void refusesMoreCallsAtTheSameTimeThanAllowed() throws InterruptedException {
        CountDownLatch stalling = new CountDownLatch(1);
        simulator.onStall(stalling::countDown);
        simulator.fault(Fault.rest("octocat", new Fault.StalledBody()));
        CompletableFuture<HttpResponse<String>> stalled = caller.later("/users/octocat");
        assertThat(stalling.await(1, TimeUnit.MINUTES)).isTrue();

        HttpResponse<String> second = caller.get("/users/empty-ed", TOKEN);

        assertThat(stalled).isNotDone();
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("secondary rate limit");
        assertThat(second.headers().firstValue("Retry-After")).contains("60");
        assertThat(simulator.calls().peakConcurrency()).isEqualTo(2);
        assertThat(simulator.calls().secondaryLimited()).isEqualTo(1);
        simulator.calls().reset();
        assertThat(simulator.calls().secondaryLimited()).isZero();
        simulator.close();
        assertThat(stalled)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void exhaustsOneTokenUntilTheReset() {
        simulator.exhaust(Resource.CORE, Duration.ofMinutes(3), "synthetic");

        HttpResponse<String> refused = caller.get("/users/empty-ed", TOKEN);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-RateLimit-Reset"))
                .contains(Long.toString(NOW.plusSeconds(180).getEpochSecond()));
        assertThat(caller.get("/users/empty-ed", OTHER).statusCode()).isEqualTo(200);
        now.set(NOW.plusSeconds(180));
        assertThat(caller.get("/users/empty-ed", TOKEN).headers().firstValue("X-RateLimit-Used"))
                .contains("1");
    }

    @Test
    void fillsTheQuotaOfAllAfterTheReset() {
        caller.get("/users/empty-ed", TOKEN);
        simulator.exhaust(Resource.CORE, Duration.ofMinutes(3));
        assertThat(caller.get("/users/empty-ed", TOKEN).statusCode()).isEqualTo(403);

        now.set(NOW.plusSeconds(180));

        assertThat(caller.get("/users/empty-ed", TOKEN).headers().firstValue("X-RateLimit-Used"))
                .contains("1");
    }

    @Test
    void chargesAnonymousCallersForWhatTheyKnow() {
        HttpResponse<String> first = caller.get("/users/octocat/repos");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = caller.get("/users/octocat/repos", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("X-RateLimit-Used")).contains("2");
        assertThat(simulator.calls().notModified()).isEqualTo(1);
    }

    @Test
    void saysForNothingWhatIsLeft() {
        caller.get("/users/empty-ed", TOKEN);

        for (int call = 0; call < 3; call++) {
            assertThat(caller.json("/rate_limit", TOKEN)
                            .at("/resources/core/used")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesVersionsOfTheApiItDoesNotKnow() {
        String header = "X-GitHub-Api-Version";

        assertThat(caller.get("/users/empty-ed", header, "2026-03-10").statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = caller.get("/users/empty-ed", header, "2031-01-01");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("2031-01-01");
    }

    @Test
    void knowsNoMoreVersionsThanItWasTold() {
        SimulatorSettings old = SimulatorSettings.INSTANT.withClock(clock).withApiVersions(Set.of("2022-11-28"));
        try (GitHubSimulator server = GitHubSimulator.start(WORLD, old);
                Caller client = new Caller(server)) {
            assertThat(client.get("/users/empty-ed", "X-GitHub-Api-Version", "2026-03-10")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(client.get("/users/empty-ed").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> Limits.GITHUB.withQuotas(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.GITHUB.withConcurrentCalls(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
